import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import type { Context } from '../../schema/context.ts';
import { factReach } from '../../schema/reach.ts';
import { foundDivisions, standsUnder } from '../divisions/index.ts';
import { fundReach } from '../funds/index.ts';
import { projectColumns, projectWhere } from '../projects/index.ts';

/** A find as the statement gives it. `key` is a division's or organisation's key, or a fact's `home,id`. */
export interface Found {
  type: 'DIVISION' | 'ORGANISATION' | 'PROJECT' | 'TRANSFER' | 'POSTING';
  key: string;
  label: string;
  detail: string;
  /** A project's number, else empty. */
  number: string;
}

const LAST = '\u{10ffff}';
const LONGEST = 60;
/** Divisions looked at, of which the viewer's own come first. */
const DIVISIONS_SEEN = 100;

const begins = (column: string, text: string): Sql =>
  sql`(${sql.raw(column)} >= ${text} AND ${sql.raw(column)} < ${text + LAST})`;

/** Everything found: one's own places, projects, papers, bodies, then places elsewhere; no kind crowds out the others. */
export function searchStatement(typed: string, first: number, context: Context): Sql {
  const text = typed.normalize('NFKC').trim().slice(0, LONGEST);
  if (text === '') return sql`SELECT '[]'::json AS data`;
  const each = Math.max(3, Math.ceil(first / 3));
  const parts = [divisions, organisations, projects, vouchers].map(
    (part) => sql`(SELECT * FROM (${part(text, context)}) f ORDER BY f.part, f.rank LIMIT ${each})`,
  );
  return sql`SELECT coalesce(json_agg(x ORDER BY x.part, x.rank), '[]') AS data
    FROM (SELECT * FROM (${sql.join(parts, ' UNION ALL ')}) f ORDER BY f.part, f.rank LIMIT ${first}) x`;
}

/** Places of the whole nation: one's own before all else, the others behind it, the widest first. */
function divisions(text: string, { viewer }: Context): Sql {
  return sql`SELECT 'DIVISION' AS type, d.key, d.name AS label,
      concat_ws(' · ', CASE WHEN above.kind <> 'PLACEHOLDER' THEN above.name END, CASE WHEN up.kind <> 'PLACEHOLDER' THEN up.name END) AS detail,
      '' AS number, CASE WHEN ${standsUnder(sql.raw('d.key'), viewer.divisionKey)} THEN 0 ELSE 4 END AS part,
      to_char(length(d.key), 'FM00') || d.key AS rank
    FROM (${foundDivisions({ text, first: DIVISIONS_SEEN })}) k JOIN division_now d ON d.key = k.key
      LEFT JOIN division_now up ON up.key = d.parent_key LEFT JOIN division_now above ON above.key = up.parent_key`;
}

/** Departments, firms, zones and schools; governments are found as places, except by those who keep their records. */
function organisations(text: string, { viewer }: Context): Sql {
  const governments = viewer.admin === '' ? sql` AND o.kind <> 'GOVERNMENT'` : sql``;
  return sql`SELECT 'ORGANISATION' AS type, o.key, o.name AS label, coalesce(d.name, '') AS detail, '' AS number, 3 AS part, o.key AS rank
    FROM organisation o LEFT JOIN division_now d ON d.key = o.division_key
    WHERE o.active AND (${begins('o.name', text)} OR ${begins('o.initials', text.toLowerCase())} OR ${begins('o.key', text)})${governments}`;
}

function projects(text: string, context: Context): Sql {
  const row = projectColumns('p');
  return sql`SELECT 'PROJECT' AS type, p.home || ',' || p.id AS key, p.name AS label, concat_ws(' · ', county.name, p.number) AS detail,
      p.number, 1 AS part, p.number AS rank
    FROM project p LEFT JOIN division_now county ON county.key = p.county_key
    WHERE ${factReach(row, context)} AND ${projectWhere(row, { text }, context)}`;
}

/** Entries of the ledger by the number of their paper; a sending is its transfer. */
function vouchers(text: string, context: Context): Sql {
  const reach = fundReach({ divisionKey: sql.raw('v.division_key'), providerKey: sql.raw('v.provider_key') }, context);
  return sql`SELECT CASE WHEN v.kind = 'SENT' THEN 'TRANSFER' ELSE 'POSTING' END AS type,
      v.home || ',' || (CASE WHEN v.kind = 'SENT' THEN v.transfer_id ELSE v.id END) AS key, v.voucher_no AS label,
      concat_ws(' · ', v.on_date::text, to_char(v.fen / 100.0, 'FM999,999,999,999,990.00') || ' 元', nullif(v.summary, ''), nullif(v.payee, '')) AS detail,
      '' AS number, 2 AS part, v.voucher_no || v.on_date::text AS rank
    FROM posting v
    WHERE (${begins('v.voucher_no', text)} OR ${begins('v.voucher_no', text.toUpperCase())}) AND ${reach}`;
}

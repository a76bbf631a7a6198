import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import type { Context } from '../../../schema/context.ts';
import { factReach } from '../../../schema/reach.ts';
import { projectWhere } from '../project.filter.ts';
import { projectColumns } from '../project.list.ts';
import { timelinessOf } from '../project.sql.ts';
import { type ExportQuery, SORT_COLUMNS } from './export-query.ts';
import { labelOf } from './portions.ts';

/** One project as it stands in the sheet: words in the language asked for, amounts in fen. */
export interface ExportRow {
  number: string;
  name: string;
  state: string;
  timeliness: string;
  category: string;
  scheme: string;
  county: string;
  site: string;
  provider: string;
  builder: string;
  organisation: string;
  person_name: string;
  planned_fen: bigint;
  allocated_fen: bigint;
  spent_fen: bigint;
  planned_start_on: string;
  started_on: string | null;
  deadline: string;
  completed_on: string | null;
  next_due_on: string | null;
}

/** The rows of a list in its order. */
export function exportStatement({ filter, sort, direction, language }: ExportQuery, context: Context): Sql {
  const row = projectColumns('p');
  const { businessDate } = context.viewer;
  const label = (list: string, code: Sql): Sql => labelOf({ list, code, language, businessDate });
  const order = sql.join([SORT_COLUMNS[sort], 'home', 'id'].map((column) => sql.raw(`p.${column} ${direction}`)));
  const timeliness = timelinessOf({ dueOn: row.nextDueOn, divisionKey: row.divisionKey }, context);
  return sql`SELECT p.number, p.name, ${label('ProjectState', row.state)} AS state, ${label('Timeliness', timeliness)} AS timeliness,
      ${label('ProjectCategory', row.category)} AS category, ${label('PairingScheme', row.scheme)} AS scheme,
      county.name AS county, site.name AS site, provider.name AS provider, ${label('ProjectBuilder', row.builder)} AS builder,
      organisation.name AS organisation, p.person_name, p.planned_fen, p.allocated_fen, p.spent_fen,
      p.planned_start_on::text, p.started_on::text, p.deadline::text, p.completed_on::text,
      nullif(p.next_due_on, '9999-12-31')::text AS next_due_on
    FROM project p
      LEFT JOIN division_now site ON site.key = p.division_key
      LEFT JOIN division_now county ON county.key = p.county_key
      LEFT JOIN organisation provider ON provider.key = p.provider_key
      LEFT JOIN organisation organisation ON organisation.key = p.organisation_key
    WHERE ${factReach(row, context)} AND ${projectWhere(row, filter, context)} ORDER BY ${order}`;
}

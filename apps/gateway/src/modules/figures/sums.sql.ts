import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import { columnsOf, type Place } from './place.sql.ts';

/**
 * What sums are kept apart by: SQL over the columns of a row of the roll-up, of the tree or a leaf under its alias.
 * `child` is the column that names the child the row is counted under.
 */
export type Grouping = (row: string, child: string) => Sql;

/** One sum of everything. */
export const TOGETHER: Grouping = () => sql.raw(`''::text`);
const EACH_CHILD: Grouping = (_row, child) => sql.raw(child);
export const byColumn =
  (column: 'provider_key' | 'source'): Grouping =>
  (row) =>
    sql.raw(`${row}.${column}`);

/**
 * Rows `(key, no, amount)`: the sums of a place by a key. Whole months come from the tree in one pass, less the days of
 * those months that the period does not hold; below county from the leaves. `now` leaves out the period before.
 */
export function sumsHere(place: Place, key: Grouping, now = false): Sql {
  const only = sql.raw(now ? ' AND slot.now' : '');
  if (!place.isKept) return sql`SELECT ''::text AS key, 0 AS no, 0::numeric AS amount WHERE false`;
  if (place.node === null) {
    return sql`SELECT ${key('leaf', 'leaf.division_key')} AS key, slot.no, sum(leaf.amount) AS amount
      FROM slot JOIN rollup_leaf AS leaf ON leaf.measure = slot.measure AND leaf.day >= slot.from_day AND leaf.day <= slot.to_day
      WHERE ${place.leaves('leaf')}${only} GROUP BY 1, 2`;
  }
  const cells =
    key === TOGETHER && place.isTogether
      ? sql`SELECT ''::text AS key, tree.measure, tree.month, tree.amount FROM ${sumRows(place, sql`${place.node}`)}`
      : sql`SELECT ${key('tree', 'tree.division_key')} AS key, tree.measure, tree.month, sum(tree.amount) AS amount
    FROM ${treeRows(place, sql`${place.node}`)} GROUP BY 1, 2, 3`;
  const edges = sql`SELECT ${key('leaf', 'leaf.division_key')} AS key, edge.no, -leaf.amount AS amount
    FROM ${edgeRows(place)}${sql.raw(now ? ' WHERE edge.now' : '')}`;
  return added(cells, edges, only);
}

/**
 * Rows `(key, no, amount)` of the places in the table `child`, by their keys or by a key that names them, each with the
 * days of its own history. Counties and up come from the tree, townships from the leaves.
 */
export function sumsOfChildren(place: Place, key: Grouping = EACH_CHILD): Sql {
  const cells =
    key === EACH_CHILD && place.isTogether
      ? sql`SELECT tree.division_key AS key, tree.measure, tree.month, tree.amount
    FROM child CROSS JOIN ${sumRows(place, sql`child.key`)}`
      : sql`SELECT ${key('tree', 'tree.division_key')} AS key, tree.measure, tree.month, sum(tree.amount) AS amount
    FROM child CROSS JOIN ${treeRows(place, sql`child.key`)} GROUP BY 1, 2, 3`;
  const edges = sql`SELECT ${key('leaf', 'child.key')} AS key, edge.no, -leaf.amount AS amount
    FROM ${edgeRows(place)}
    CROSS JOIN LATERAL ${place.ancestors(columnsOf('leaf'))} AS above
    JOIN child ON child.key IN (above.county, above.prefecture, above.province)
    WHERE edge.now`;
  // Township by township along the primary key: joined freely, a prefecture whose children are counties reads all its leaves.
  const leaves = sql`SELECT ${key('leaf', 'child.key')} AS key, slot.no, sum(leaf.amount) AS amount
    FROM (SELECT own.key FROM child AS own WHERE length(own.key) >= 9 OFFSET 0) AS child
    CROSS JOIN LATERAL (
      SELECT leaf.* FROM rollup_leaf AS leaf
      WHERE leaf.home = left(child.key, 6) AND leaf.division_key >= child.key AND leaf.division_key < child.key || ':'
        AND ${place.facts(columnsOf('leaf'))}
      OFFSET 0) AS leaf
    JOIN slot ON slot.measure = leaf.measure AND leaf.day >= slot.from_day AND leaf.day <= slot.to_day
    WHERE slot.now GROUP BY 1, 2`;
  const above = added(cells, edges, sql.raw(' AND slot.now'));
  // A prefecture without counties has townships for children; nothing above one ever does.
  if (place.level === 'NATION' || place.level === 'PROVINCE') return above;
  return place.level === 'COUNTY' ? leaves : sql`${above} UNION ALL ${leaves}`;
}

// OFFSET 0 keeps these as they are written, measure by measure along the index. Joined freely, a plan made for any
// provider reads all rows of that provider's range first: three times the work in the demo, more with every year.
const treeRows = (place: Place, node: Sql): Sql => sql`span CROSS JOIN LATERAL (
      SELECT tree.* FROM rollup_tree AS tree
      WHERE tree.division_key = ${node} AND tree.boundaries = ${place.question.boundaries} AND tree.measure = span.measure
        AND tree.month >= span.from_month AND tree.month <= span.to_month AND ${place.dimensions(columnsOf('tree'))}
      OFFSET 0) AS tree`;

/** The same of everybody together: a row a measure and month, however many gave. */
const sumRows = (place: Place, node: Sql): Sql => sql`span CROSS JOIN LATERAL (
      SELECT sums.* FROM rollup_sum AS sums
      WHERE sums.division_key = ${node} AND sums.boundaries = ${place.question.boundaries} AND sums.measure = span.measure
        AND sums.month >= span.from_month AND sums.month <= span.to_month
      OFFSET 0) AS tree`;

const edgeRows = (place: Place): Sql => sql`edge CROSS JOIN LATERAL (
      SELECT leaf.* FROM rollup_leaf AS leaf
      WHERE leaf.measure = edge.measure AND leaf.day >= edge.from_day AND leaf.day <= edge.to_day
        AND ${place.facts(columnsOf('leaf'))}
      OFFSET 0) AS leaf`;

function added(cells: Sql, edges: Sql, only: Sql): Sql {
  return sql`SELECT counted.key, counted.no, sum(counted.amount) AS amount FROM (
      SELECT cell.key, slot.no, cell.amount FROM (${cells}) AS cell
      JOIN slot ON slot.measure = cell.measure AND cell.month >= slot.from_month AND cell.month <= slot.to_month${only}
      UNION ALL ${edges}
    ) AS counted GROUP BY 1, 2`;
}

const EVIDENCE = {
  funds: ['funds.committed', 'funds.expected', 'funds.sent', 'funds.in-place', 'funds.idle'],
  projects: ['projects.planned'],
  secondments: ['secondments'],
} as const;

export type Evidence = keyof typeof EVIDENCE;

export interface Known {
  name: Evidence;
  now: boolean;
  from: string;
  to: string;
}

/**
 * An array of names: of which kinds of facts the place has any at all, so that what nobody reported is null and not 0.
 * Names of the period before end in `-before`.
 */
export function knownHere(place: Place, wanted: readonly Known[]): Sql {
  if (!place.isKept) return sql`'[]'::json`;
  const rows = wanted.flatMap(({ name, now, from, to }) =>
    EVIDENCE[name].map((measure) => ({ name: now ? name : `${name}-before`, measure, from, to })),
  );
  const evidence = sql`unnest(${rows.map((row) => row.name)}::text[], ${rows.map((row) => row.measure)}::text[],
    ${rows.map((row) => row.from)}::date[], ${rows.map((row) => row.to)}::date[]) AS evidence (name, measure, from_day, to_day)`;
  const found =
    place.node === null
      ? sql`SELECT true FROM rollup_leaf AS leaf WHERE leaf.measure = evidence.measure
          AND leaf.day >= evidence.from_day AND leaf.day <= evidence.to_day AND ${place.leaves('leaf')}`
      : sql`SELECT true FROM ${sql.raw(place.isTogether ? 'rollup_sum' : 'rollup_tree')} AS tree WHERE tree.division_key = ${place.node}
          AND tree.boundaries = ${place.question.boundaries} AND tree.measure = evidence.measure
          AND tree.month >= date_trunc('month', evidence.from_day::timestamp)::date AND tree.month <= evidence.to_day
          AND ${place.dimensions(columnsOf('tree'))}`;
  return sql`(SELECT coalesce(json_agg(DISTINCT evidence.name), '[]'::json) FROM ${evidence}
    WHERE (${found} LIMIT 1))`;
}

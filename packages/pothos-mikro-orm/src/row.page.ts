import type { FieldNode } from 'graphql';
import type { Bound } from './binding.ts';
import { type Projection, select } from './compiler.ts';
import { connectionName, edgeName, type PageRequest, requestedPage } from './connection.page.ts';
import { CURSOR_KEY, jsonKey } from './json-key.ts';
import { afterClause, keyArray } from './order.ts';
import { Ordering } from './ordering.ts';
import type { ConnectionPlan } from './plan.ts';
import type { RowCompiler } from './row.compiler.ts';
import { quote, type Sql, sql } from './sql.ts';
import { TableRef } from './table.ts';
import { late } from './template.ts';

/** What is asked of a connection. Branches are the places its nodes are selected at. */
interface Demand {
  readonly branches: Map<string, readonly FieldNode[]>;
  rows: boolean;
  cursors: boolean;
  total: boolean;
}

/** Compiles a connection into one row: `rows` (one more than the page, to know whether another follows) and `total`. */
export function compilePage(
  compiler: RowCompiler,
  plan: ConnectionPlan,
  { nodes, args }: { nodes: readonly FieldNode[]; args: Bound<never> },
  parent?: TableRef,
): Sql {
  const page = requestedPage(plan, args);
  const ordering = new Ordering(plan, args);
  const demand = demandOf(compiler, plan, nodes);
  const parts: Sql[] = [];
  const source = compiler.source(plan, nodes, args, parent);
  if (demand.rows) {
    const rows = compiler.limitedRows(
      {
        target: plan.target,
        conditions: (ref) => [...source.conditions(ref), after(ref, page)],
        project: (ref, into) => {
          if (demand.cursors)
            into.columns.set(
              CURSOR_KEY,
              ordering.each(ref, (keys) => keyArray(ref, keys)),
            );
          projectBranches(compiler, plan, demand, ref, into);
        },
      },
      ordering,
      late((binding) => sql`${page(binding).first + 1}`),
    );
    parts.push(sql`${compiler.array(rows)} as "rows"`);
  }
  if (demand.total) parts.push(sql`${countUpTo(compiler, plan, source)} as "total"`);
  return sql`select ${parts.length > 0 ? sql.join(parts) : sql.raw('true as "$"')}`;
}

/** The condition that a row comes after the cursor, where there is one. */
export const after =
  (ref: TableRef, page: Bound<PageRequest>): Bound<Sql | undefined> =>
  (binding) => {
    const { keys, after: values } = page(binding);
    return values && afterClause(ref, keys, values);
  };

/** How many rows there are on all pages, one more than the limit at most: one row with `total`. */
export function countUpTo(
  compiler: Pick<RowCompiler, 'alias' | 'where'>,
  { target, countLimit }: ConnectionPlan,
  { conditions }: ReturnType<RowCompiler['source']>,
): Sql {
  const ref = new TableRef(target.table, compiler.alias('t'));
  const where = compiler.where({ target, conditions }, ref);
  const alias = sql.raw(compiler.alias('c'));
  const counted = sql`select 1 from ${target.table.source} ${sql.raw(ref.alias)} where ${where} limit ${sql.raw(String(countLimit + 1))}`;
  return sql`(select count(*)::int as "total" from (${counted}) ${alias})`;
}

/** One branch is the row itself; of several, each is an object in the row. */
function projectBranches(
  compiler: RowCompiler,
  plan: ConnectionPlan,
  { branches }: Demand,
  ref: TableRef,
  into: Projection,
): void {
  if (branches.size === 1) {
    for (const nodes of branches.values()) compiler.project(plan.target, nodes, ref, into);
    return;
  }
  for (const [key, nodes] of branches) {
    const branch: Projection = { columns: new Map(), joins: into.joins };
    compiler.project(plan.target, nodes, ref, branch);
    const alias = compiler.alias('b');
    const columns = select({ columns: branch.columns, joins: [] });
    into.joins.push(sql`cross join lateral (${columns}) ${sql.raw(alias)}`);
    into.columns.set(key, sql.raw(`row_to_json(${quote(alias)})`));
  }
}

function demandOf(compiler: RowCompiler, plan: ConnectionPlan, nodes: readonly FieldNode[]): Demand {
  const demand: Demand = { branches: new Map(), rows: false, cursors: false, total: false };
  for (const selected of compiler.selected(nodes, connectionName(plan.target.name))) {
    switch (selected.field.name) {
      case 'edges':
        demand.rows = true;
        for (const inner of compiler.selected(selected.nodes, edgeName(plan.target.name))) {
          if (inner.field.name === 'cursor') demand.cursors = true;
          if (inner.field.name === 'node')
            demand.branches.set(jsonKey(`${selected.responseKey}.${inner.responseKey}`), inner.nodes);
        }
        break;
      case 'nodes':
        demand.rows = true;
        demand.branches.set(jsonKey(`.${selected.responseKey}`), selected.nodes);
        break;
      case 'pageInfo':
        demand.rows = true;
        demand.cursors = true;
        break;
      case 'totalCount':
      case 'totalCapped':
        demand.total = true;
        break;
    }
  }
  return demand;
}

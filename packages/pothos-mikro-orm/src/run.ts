import type { GraphQLResolveInfo } from 'graphql';
import { Compiler } from './compiler.ts';
import { type ConnectionArgs, type Page, pageOf, readPage } from './connection.page.ts';
import type { EntityDefinition } from './definition.ts';
import type { JsonRow } from './json-key.ts';
import { sortKeys } from './order.ts';
import type { ConnectionPlan, RowsPlan } from './plan.ts';
import { type Sql, type Statement, sql, toStatement } from './sql.ts';

/** Runs one statement for the host. */
export function execute({ registry }: EntityDefinition, context: object, fragment: Sql | Statement): Promise<unknown> {
  return registry.host.execute(context as never, toStatement(fragment));
}

/** At most one row, by one statement; null where there is none in reach. */
export async function runOne(
  rows: RowsPlan,
  args: object,
  context: object,
  info: GraphQLResolveInfo,
  nodes = info.fieldNodes,
): Promise<JsonRow | null> {
  const compiler = new Compiler(info, context);
  const source = compiler.source(rows, nodes, args as never);
  const orderBy = rows.orderBy(args as never, context as never);
  // Ordering by the key would invite a walk along its index for a condition that another index serves.
  const row =
    orderBy.length > 0
      ? compiler.limitedRows(source, sortKeys(rows.target.table, orderBy), 1)
      : sql`${compiler.rows(source)} limit 1`;
  const data = await execute(rows.target, context, sql`select (select row_to_json(r) from (${row}) r) as "data"`);
  return data === null || data === undefined ? null : { ...(data as JsonRow), __typename: rows.target.name };
}

/** Rows in order up to a limit, by one statement. */
export async function runList(
  rows: RowsPlan,
  limit: number,
  args: object,
  context: object,
  info: GraphQLResolveInfo,
): Promise<readonly JsonRow[]> {
  const compiler = new Compiler(info, context);
  const keys = sortKeys(rows.target.table, rows.orderBy(args as never, context as never));
  const list = compiler.limitedRows(compiler.source(rows, info.fieldNodes, args as never), keys, limit);
  return (await execute(rows.target, context, sql`select ${compiler.array(list)} as "data"`)) as readonly JsonRow[];
}

/** A page and its total, by one statement. */
export async function runConnection(
  plan: ConnectionPlan,
  args: ConnectionArgs,
  context: object,
  info: GraphQLResolveInfo,
): Promise<Page> {
  const request = pageOf(plan, args, context);
  const compiler = new Compiler(info, context);
  const rows = compiler.connection(plan, info.fieldNodes, args);
  const data = await execute(plan.target, context, sql`select row_to_json(r) as "data" from (${rows}) r`);
  return readPage(plan, request, data);
}

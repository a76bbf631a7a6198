import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { Binding, type Bound } from './binding.ts';
import { type ConnectionArgs, type Page, pageOf, readPage } from './connection.page.ts';
import type { EntityDefinition } from './definition.ts';
import type { JsonRow } from './json-key.ts';
import { Ordering } from './ordering.ts';
import type { ConnectionPlan, RowsPlan } from './plan.ts';
import { RowCompiler } from './row.compiler.ts';
import type { Selected } from './selection.ts';
import { type Sql, type Statement, sql, toStatement } from './sql.ts';
import { Template } from './template.ts';

/** Runs one statement for the host. */
export function execute({ registry }: EntityDefinition, context: object, fragment: Sql | Statement): Promise<unknown> {
  return registry.host.execute(context as never, toStatement(fragment));
}

export type Compile = (compiler: RowCompiler, nodes: readonly FieldNode[], args: Bound<never>) => Sql;

interface Prepared {
  readonly selected: Selected;
  readonly template: Template;
}

// Servers keep parsed documents: a root field whose selection depends on no variable is compiled once for each.
const prepared = new WeakMap<FieldNode, Map<object, Prepared>>();

/** The current field's statement under its arguments. `plan` is what the field's statements follow from. */
function statementOf(
  plan: object,
  args: object,
  context: object,
  info: GraphQLResolveInfo,
  compile: Compile,
): Statement {
  const [node, ...others] = info.fieldNodes as readonly [FieldNode, ...FieldNode[]];
  const known = others.length === 0 ? prepared.get(node)?.get(plan) : undefined;
  const { selected, template } = known ?? prepare(plan, info, compile);
  const binding = new Binding(info, context);
  binding.give(selected, args);
  return template.bind(binding);
}

function prepare(plan: object, info: GraphQLResolveInfo, compile: Compile): Prepared {
  const { fieldNodes: nodes, fieldName, parentType } = info;
  const [node, ...others] = nodes as readonly [FieldNode, ...FieldNode[]];
  const field = parentType.getFields()[fieldName] as Selected['field'];
  const selected: Selected = { responseKey: String(info.path.key), nodes, field };
  const compiler = new RowCompiler(info);
  const made = { selected, template: new Template(compile(compiler, nodes, (binding) => binding.args(selected))) };
  if (others.length === 0 && compiler.stable) {
    const plans = prepared.get(node) ?? new Map<object, Prepared>();
    prepared.set(node, plans.set(plan, made));
  }
  return made;
}

/** At most one row, by one statement; null where there is none in reach. */
export async function runOne(
  rows: RowsPlan,
  args: object,
  context: object,
  info: GraphQLResolveInfo,
): Promise<JsonRow | null> {
  return oneOf(rows.target, context, statementOf(rows, args, context, info, compileOne(rows)));
}

/** The same for a condition of this request alone, and for nodes further down. */
export async function runOnce(
  rows: RowsPlan,
  context: object,
  info: GraphQLResolveInfo,
  nodes: readonly FieldNode[],
): Promise<JsonRow | null> {
  const fragment = compileOne(rows)(new RowCompiler(info), nodes, () => ({}) as never);
  return oneOf(rows.target, context, new Template(fragment).bind(new Binding(info, context)));
}

async function oneOf(target: EntityDefinition, context: object, statement: Statement): Promise<JsonRow | null> {
  return typed(target, await execute(target, context, statement));
}

/** A row with the name of its type, by which unions and interfaces know it. */
export function typed(target: EntityDefinition, data: unknown): JsonRow | null {
  return data === null || data === undefined ? null : { ...(data as JsonRow), __typename: target.name };
}

export const compileOne =
  (rows: RowsPlan): Compile =>
  (compiler, nodes, args) => {
    const row = compiler.oneRow(rows, nodes, args);
    return sql`select (select row_to_json(r) from (${row}) r) as "data"`;
  };

export const compileList =
  (rows: RowsPlan, limit: number): Compile =>
  (compiler, nodes, args) => {
    const source = compiler.source(rows, nodes, args);
    const list = compiler.limitedRows(source, new Ordering(rows, args), sql.raw(String(limit)));
    return sql`select ${compiler.array(list)} as "data"`;
  };

export const compileConnection =
  (plan: ConnectionPlan): Compile =>
  (compiler, nodes, args) =>
    sql`select row_to_json(r) as "data" from (${compiler.page(plan, nodes, args)}) r`;

/** Rows in order up to a limit, by one statement. */
export async function runList(
  rows: RowsPlan,
  limit: number,
  args: object,
  context: object,
  info: GraphQLResolveInfo,
): Promise<readonly JsonRow[]> {
  const statement = statementOf(rows, args, context, info, compileList(rows, limit));
  return (await execute(rows.target, context, statement)) as readonly JsonRow[];
}

/** A page and its total, by one statement. */
export async function runConnection(
  plan: ConnectionPlan,
  args: ConnectionArgs,
  context: object,
  info: GraphQLResolveInfo,
): Promise<Page> {
  const request = pageOf(plan, args, context);
  const statement = statementOf(plan, args, context, info, compileConnection(plan));
  return readPage(plan, request, await execute(plan.target, context, statement));
}

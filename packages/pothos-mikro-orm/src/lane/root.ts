import {
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import type { Binding } from '../binding.ts';
import { pageOf, readPage } from '../connection.page.ts';
import { nodeRows } from '../node.ts';
import { type ByHand, type RootPlan, type RowsPlan, rootPlanOf } from '../plan.ts';
import { RowCompiler } from '../row.compiler.ts';
import { type Compile, compileConnection, compileList, compileOne, typed } from '../run.ts';
import type { Selected, SelectionInfo } from '../selection.ts';
import { type Statement, toStatement } from '../sql.ts';
import { Template } from '../template.ts';
import { answerTemplate } from './answer.root.ts';
import { type Complete, completeObject, completer, Unforeseen } from './complete.ts';
import { Unserved } from './unserved.ts';

/** One root field of a lane. */
export interface Root {
  readonly name: string;
  readonly nullable: boolean;
  /** What finds it; null where nothing can be found. */
  readonly statement: (binding: Binding) => Statement | null;
  /** Its part of the answer, of the statement's text; undefined where that is the answer itself. */
  readonly show?: (text: string | null, binding: Binding) => string;
}

/** Where a root field stands. */
export interface Place {
  readonly type: GraphQLObjectType;
  readonly operation: OperationDefinitionNode;
  readonly info: SelectionInfo;
}

type EntityPlan = Exclude<RootPlan, { kind: 'node' | 'statement' }>;

/** @throws {Unserved} for what an executor has to run. */
export function rootOf(selected: Selected, place: Place): Root {
  const { field, responseKey: name } = selected;
  const plan = rootPlanOf(field.extensions);
  if (plan === undefined) throw new Unserved(`${place.type.name}.${field.name}`);
  const nullable = !isNonNullType(field.type);
  if (plan.kind === 'statement') return { name, nullable, ...byHand(plan.byHand, selected, place) };
  if (plan.kind === 'node') return { name, nullable, ...nodeRoot(selected, place) };
  return { name, nullable, ...entityRoot(plan, selected, place) };
}

type Found = Pick<Root, 'statement' | 'show'>;

/** PostgreSQL's own answer; or its rows, where resolvers have to compute something of them. */
function entityRoot(plan: EntityPlan, selected: Selected, { info }: Place): Found {
  try {
    const template = answerTemplate(plan, selected, info);
    return { statement: (binding) => template.bind(binding) };
  } catch (error) {
    if (!(error instanceof Unserved)) throw error;
    return rowsRoot(plan, selected, info, completer(selected.field.type, selected.nodes, info));
  }
}

function rowsRoot(plan: EntityPlan, selected: Selected, info: SelectionInfo, complete: Complete): Found {
  const compiler = new RowCompiler(info);
  const template = new Template(compileOf(plan)(compiler, selected.nodes, (binding) => binding.args(selected)));
  if (!compiler.stable) throw new Unserved('directives');
  return {
    statement: (binding) => template.bind(binding),
    show: (text, binding) => {
      const data: unknown = text === null ? null : JSON.parse(text);
      return JSON.stringify(complete(valueIn(plan, data, binding.args(selected), binding), binding));
    },
  };
}

function compileOf(plan: EntityPlan): Compile {
  if (plan.kind === 'one') return compileOne(plan.rows);
  return plan.kind === 'list' ? compileList(plan.rows, plan.limit) : compileConnection(plan.connection);
}

function valueIn(plan: EntityPlan, data: unknown, args: never, { context }: Binding): unknown {
  if (plan.kind === 'one') return typed(plan.rows.target, data);
  return plan.kind === 'list' ? data : readPage(plan.connection, pageOf(plan.connection, args, context), data);
}

/** The id says which type is asked for; each type's statement is compiled when it is first met. */
function nodeRoot(selected: Selected, place: Place): Found {
  const roots = new Map<RowsPlan, Found>();
  const { info } = place;
  const find = (binding: Binding): Found | undefined => {
    const { id } = binding.args(selected) as { id: string };
    const rows = nodeRows(String(id), info.schema);
    if (!rows) return undefined;
    const known = roots.get(rows) ?? nodeOfType(rows, selected, info);
    roots.set(rows, known);
    return known;
  };
  return {
    statement: (binding) => find(binding)?.statement(binding) ?? null,
    show: (text, binding) => find(binding)?.show?.(text, binding) ?? text ?? 'null',
  };
}

function nodeOfType(rows: RowsPlan, selected: Selected, info: SelectionInfo): Found {
  const plan: EntityPlan = { kind: 'one', rows };
  try {
    const template = answerTemplate(plan, selected, info);
    return { statement: (binding) => template.bind(binding) };
  } catch (error) {
    if (!(error instanceof Unserved)) throw error;
    const type = info.schema.getType(rows.target.name);
    if (!isObjectType(type)) throw error;
    const some = completeObject(type, selected.nodes, info);
    return rowsRoot(plan, selected, info, (value, binding) => (value === null ? null : some(value, binding)));
  }
}

/** A statement written by hand, whose data the field's own `map` turns into values for resolvers. */
function byHand({ sql, map }: ByHand, selected: Selected, place: Place): Found {
  const { field, nodes } = selected;
  const complete = completer(field.type, nodes, place.info);
  const key = {};
  const told = (binding: Binding) => binding.once(key, () => rootInfo(selected, place, binding));
  return {
    statement: (binding) => {
      const made = sql(binding.args(selected), binding.context, told(binding));
      if (made instanceof Promise) throw new Unforeseen('a promise');
      return { byHand: true, ...toStatement(made) };
    },
    show: (text, binding) => {
      const data: unknown = text === null ? null : JSON.parse(text);
      const value = map ? map(data, binding.args(selected), binding.context, told(binding)) : data;
      return JSON.stringify(complete(value, binding));
    },
  };
}

function rootInfo({ field, nodes, responseKey }: Selected, { type, operation }: Place, { info }: Binding) {
  const { schema, fragments, variableValues } = info;
  const path = { key: responseKey, prev: undefined, typename: type.name };
  const whole: GraphQLResolveInfo = {
    fieldName: field.name,
    fieldNodes: nodes,
    returnType: field.type,
    parentType: type,
    path,
    schema,
    fragments,
    rootValue: undefined,
    operation,
    variableValues,
  };
  return whole;
}

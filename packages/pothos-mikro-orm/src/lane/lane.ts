import {
  BREAK,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  TypeNameMetaFieldDef,
  visit,
} from 'graphql';
import { Binding, type Bound } from '../binding.ts';
import { nodeRows } from '../node.ts';
import { type RootPlan, type RowsPlan, rootPlanOf } from '../plan.ts';
import { collectIn, type Selected, type SelectionInfo } from '../selection.ts';
import { type Sql, type Statement, sql } from '../sql.ts';
import { Template } from '../template.ts';
import { AnswerCompiler } from './answer.compiler.ts';
import { answerPage } from './answer.page.ts';
import { MARK_SIGN } from './text.ts';
import { Unserved } from './unserved.ts';

/** One request for a lane: the statements to run in order, and what becomes of their texts. */
export interface LaneRequest {
  readonly statements: readonly Statement[];
  /**
   * The answer's `data` as JSON, of what each statement gave: its one value as text, null where it gave no row.
   * Undefined where a value is for GraphQL to judge: the operation is then run by an executor.
   */
  readonly answer: (texts: readonly (string | null)[]) => string | undefined;
}

/** A root field: text that is known, or the statement that finds it (null: nothing can be found). */
type Root = { readonly name: string; readonly nullable: boolean } & (
  | { readonly text: string }
  | { readonly statement: (binding: Binding) => Statement | null }
);

/** A query operation whose whole answer PostgreSQL writes, one statement a root field. */
export class Lane {
  readonly #schema: GraphQLSchema;
  readonly #fragments: SelectionInfo['fragments'];
  readonly #roots: readonly Root[];

  /** @throws {Unserved} where something selected is not for PostgreSQL to answer. */
  constructor(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) {
    this.#schema = schema;
    this.#fragments = fragmentsOf(document);
    const info = { schema, fragments: this.#fragments, variableValues: {} };
    const type = schema.getQueryType();
    if (operation.operation !== 'query' || !type) throw new Unserved('the operation');
    if (holdsDirectives(document)) throw new Unserved('directives');
    const { fields } = collectIn([operation.selectionSet], type, info);
    this.#roots = fields.map((selected) => rootOf(selected, type, info));
  }

  /** Binds the lane to coerced variables and a context. What conditions and reaches throw is thrown here. */
  bind(variableValues: Record<string, unknown>, context: object): LaneRequest {
    const info = { schema: this.#schema, fragments: this.#fragments, variableValues };
    const binding = new Binding(info, context);
    const found = this.#roots.map((root) => ('text' in root ? undefined : root.statement(binding)));
    return {
      statements: found.filter((statement) => statement !== undefined && statement !== null),
      answer: (texts) => this.#answer(found, texts),
    };
  }

  #answer(found: readonly (Statement | null | undefined)[], texts: readonly (string | null)[]): string | undefined {
    let data = '{';
    let next = 0;
    for (const [i, root] of this.#roots.entries()) {
      const text = 'text' in root ? root.text : found[i] ? (texts[next++] ?? null) : null;
      if ((text === null && !root.nullable) || text?.includes(MARK_SIGN)) return undefined;
      data += `${i === 0 ? '' : ','}"${root.name}":${text}`;
    }
    return `${data}}`;
  }
}

/** What a directive includes may hang on variables, which a lane is not compiled for. */
function holdsDirectives(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive: () => {
      found = true;
      return BREAK;
    },
  });
  return found;
}

function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  return fragments;
}

function rootOf(selected: Selected, { name: type }: GraphQLObjectType, info: SelectionInfo): Root {
  const { field, responseKey: name } = selected;
  if (field === TypeNameMetaFieldDef) return { name, nullable: false, text: JSON.stringify(type) };
  const nullable = !isNonNullType(field.type);
  const plan = rootPlanOf(field.extensions);
  if (plan === undefined) throw new Unserved(`${type}.${field.name}`);
  if (plan.kind === 'node') return { name, nullable, statement: nodeStatement(selected, info) };
  const template = templateOf(plan, selected, info);
  return { name, nullable, statement: (binding) => template.bind(binding) };
}

/** The id says which type is asked for; each type's statement is compiled when it is first met. */
function nodeStatement(selected: Selected, info: SelectionInfo): (binding: Binding) => Statement | null {
  const templates = new Map<RowsPlan, Template>();
  return (binding) => {
    const { id } = binding.args(selected) as { id: string };
    const rows = nodeRows(String(id), info.schema);
    if (!rows) return null;
    let template = templates.get(rows);
    if (!template) {
      template = templateOf({ kind: 'one', rows }, selected, info);
      templates.set(rows, template);
    }
    return template.bind(binding);
  };
}

function templateOf(plan: Exclude<RootPlan, { kind: 'node' }>, selected: Selected, info: SelectionInfo): Template {
  const compiler = new AnswerCompiler(info);
  return new Template(rootSql(compiler, plan, selected));
}

function rootSql(compiler: AnswerCompiler, plan: Exclude<RootPlan, { kind: 'node' }>, selected: Selected): Sql {
  const { nodes } = selected;
  const args: Bound<never> = (binding) => binding.args(selected);
  switch (plan.kind) {
    case 'one':
      return sql`select row_to_json(r) as "data" from (${compiler.oneRow(plan.rows, nodes, args)}) r`;
    case 'list':
      return sql`select ${compiler.list(plan.rows, plan.limit, { nodes, args })} as "data"`;
    case 'page':
      return sql`select row_to_json(r) as "data" from (${answerPage(compiler, plan.connection, { nodes, args })}) r`;
  }
}

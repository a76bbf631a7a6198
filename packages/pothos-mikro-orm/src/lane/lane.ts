import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import { Binding } from '../binding.ts';
import { collectIn, type SelectionInfo } from '../selection.ts';
import type { Statement } from '../sql.ts';
import { Unforeseen } from './complete.ts';
import { holdsDirectives } from './directives.ts';
import { type Root, rootOf } from './root.ts';
import { MARK_SIGN } from './text.ts';
import { Unserved } from './unserved.ts';

/** One request for a lane: the statements to run in order, and what becomes of their texts. */
export interface LaneRequest {
  readonly statements: readonly Statement[];
  /**
   * The answer's `data` as JSON, of what each statement gave: its one value as text, null where it gave no row.
   * Undefined where a value is for an executor to judge, who then runs the operation. What resolvers throw is thrown.
   */
  readonly answer: (texts: readonly (string | null)[]) => string | undefined;
}

/** A query operation answered by one statement a root field, without an executor. */
export class Lane {
  readonly #info: SelectionInfo;
  readonly #roots: readonly (Root | { readonly name: string; readonly text: string })[];
  #isRetired = false;

  /** @throws {Unserved} where something selected is not for a lane. */
  constructor(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) {
    const type = schema.getQueryType();
    if (operation.operation !== 'query' || !type) throw new Unserved('the operation');
    if (holdsDirectives(document)) throw new Unserved('directives');
    this.#info = { schema, fragments: fragmentsOf(document), variableValues: {} };
    const { fields } = collectIn([operation.selectionSet], type, this.#info);
    this.#roots = fields.map((selected) =>
      selected.field === TypeNameMetaFieldDef
        ? { name: selected.responseKey, text: JSON.stringify(type.name) }
        : rootOf(selected, { type, operation, info: this.#info }),
    );
  }

  /** Whether it has met what only an executor can deal with, such as a resolver that gives a promise. */
  get isRetired(): boolean {
    return this.#isRetired;
  }

  /** Binds the lane to coerced variables and a context. What conditions and reaches throw is thrown here. */
  bind(variableValues: Record<string, unknown>, context: object): LaneRequest {
    const binding = new Binding({ ...this.#info, variableValues }, context);
    const found = this.#roots.map((root) => ('text' in root ? null : this.#guarded(() => root.statement(binding))));
    return {
      statements: found.filter((statement) => statement !== null),
      answer: (texts) => this.#guarded(() => this.#answer(found, texts, binding)),
    };
  }

  #answer(found: readonly (Statement | null)[], texts: readonly (string | null)[], binding: Binding) {
    let data = '{';
    let next = 0;
    for (const [i, root] of this.#roots.entries()) {
      const given = found[i] ? (texts[next++] ?? null) : null;
      const text = shown(root, given, binding);
      if (text === undefined) return undefined;
      data += `${i === 0 ? '' : ','}"${root.name}":${text}`;
    }
    return `${data}}`;
  }

  #guarded<T>(run: () => T): T {
    try {
      return run();
    } catch (error) {
      if (error instanceof Unforeseen) this.#isRetired = true;
      throw error;
    }
  }
}

/** A root's part of the answer; undefined where a value in it is not for the lane. */
function shown(root: Root | { text: string }, given: string | null, binding: Binding): string | undefined {
  if ('text' in root) return root.text;
  const text = root.show ? root.show(given, binding) : (given ?? 'null');
  if ((text === 'null' && !root.nullable) || text.includes(MARK_SIGN)) return undefined;
  return text;
}

function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  return fragments;
}

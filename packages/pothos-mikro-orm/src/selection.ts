import {
  type DirectiveNode,
  type FieldNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  isAbstractType,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';

/** The part of `info` that reading a selection needs. */
export type SelectionInfo = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** A field selected on an object type, under the name the answer has for it. */
export interface Selected {
  readonly responseKey: string;
  readonly nodes: readonly FieldNode[];
  readonly field: GraphQLField<unknown, unknown>;
}

/** Fields collected, and whether they are the same for every request. */
export interface Collected {
  readonly fields: readonly Selected[];
  /** False where a directive depends on variables. */
  readonly stable: boolean;
}

// A field node belongs to one document, and servers keep parsed documents: what depends on no variable is read once.
const remembered = new WeakMap<FieldNode, Map<GraphQLObjectType, readonly Selected[]>>();

/**
 * The fields selected beneath some field nodes for one object type, fragments and directives applied, `__typename` too.
 * Fields of interfaces and unions count where the type belongs to them.
 */
export function collect(nodes: readonly FieldNode[], type: GraphQLObjectType, info: SelectionInfo): Collected {
  const only = nodes.length === 1 ? nodes[0] : undefined;
  const known = only && remembered.get(only)?.get(type);
  if (known) return { fields: known, stable: true };
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const collected = collectIn(sets, type, info);
  if (only && collected.stable) {
    const byType = remembered.get(only) ?? new Map<GraphQLObjectType, readonly Selected[]>();
    remembered.set(only, byType.set(type, collected.fields));
  }
  return collected;
}

/** The same for selection sets, e.g. an operation's. */
export function collectIn(sets: readonly SelectionSetNode[], type: GraphQLObjectType, info: SelectionInfo): Collected {
  const collector = new Collector(type, info);
  for (const set of sets) collector.collect(set);
  return { fields: [...collector.fields.values()], stable: collector.stable };
}

/** The schema's own fields among them; `__typename` is answered by the executor. */
export function collectSelected(
  nodes: readonly FieldNode[],
  type: GraphQLObjectType,
  info: SelectionInfo,
): readonly Selected[] {
  return collect(nodes, type, info).fields.filter(({ field }) => field !== TypeNameMetaFieldDef);
}

const META: ReadonlyMap<string, GraphQLField<unknown, unknown>> = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef].map((field) => [field.name, field]),
);

class Collector {
  readonly fields = new Map<
    string,
    { responseKey: string; nodes: FieldNode[]; field: GraphQLField<unknown, unknown> }
  >();
  stable = true;
  readonly #visited = new Set<string>();
  readonly #type: GraphQLObjectType;
  readonly #info: SelectionInfo;

  constructor(type: GraphQLObjectType, info: SelectionInfo) {
    this.#type = type;
    this.#info = info;
  }

  collect({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (!this.#included(selection)) continue;
      if (selection.kind === 'Field') this.#add(selection);
      else if (selection.kind === 'InlineFragment') {
        if (this.#applies(selection.typeCondition?.name.value)) this.collect(selection.selectionSet);
      } else if (!this.#visited.has(selection.name.value)) {
        this.#visited.add(selection.name.value);
        const fragment = this.#info.fragments[selection.name.value];
        if (fragment && this.#applies(fragment.typeCondition.name.value)) this.collect(fragment.selectionSet);
      }
    }
  }

  #add(node: FieldNode): void {
    const field = META.get(node.name.value) ?? this.#type.getFields()[node.name.value];
    if (field === undefined) return;
    const responseKey = node.alias?.value ?? node.name.value;
    const present = this.fields.get(responseKey);
    if (present) present.nodes.push(node);
    else this.fields.set(responseKey, { responseKey, nodes: [node], field });
  }

  #included(node: { readonly directives?: readonly DirectiveNode[] }): boolean {
    if (!node.directives?.length) return true;
    this.stable = false;
    const { variableValues } = this.#info;
    if (getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.if === true) return false;
    return getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.if !== false;
  }

  #applies(condition: string | undefined): boolean {
    if (condition === undefined || condition === this.#type.name) return true;
    const type = this.#info.schema.getType(condition);
    return isAbstractType(type) && this.#info.schema.isSubType(type, this.#type);
  }
}

/** The arguments given to a selected field, coerced, with defaults and the mappers of Pothos plugins applied. */
export function argumentsOf(selected: Selected, info: SelectionInfo, context: object): Record<string, unknown> {
  const [node] = selected.nodes;
  if (node === undefined || selected.field.args.length === 0) return {};
  const mappers = (selected.field.extensions.pothosArgMappers ?? []) as ArgMapper[];
  return mappers.reduce<Record<string, unknown>>(
    (args, map) => map(args, context, info),
    getArgumentValues(selected.field, node, info.variableValues),
  );
}

type ArgMapper = (args: Record<string, unknown>, context: object, info: SelectionInfo) => Record<string, unknown>;

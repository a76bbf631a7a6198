import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
  Kind,
  print,
  type SelectionNode,
} from 'graphql';
import type { Random } from '../random.ts';
import { type Arguments, named } from './arguments.ts';
import type { Point } from './pool.ts';

/** What stands at one place of the answer: response keys with what they mean, so that no two selections contradict. */
interface Scope {
  readonly taken: Map<string, { signature: string; scope: Scope }>;
}

/** Where in an operation selections are made. */
interface Place {
  scope: Scope;
  /** Response keys from the root. */
  path: readonly string[];
  /** Fields from the root. */
  depth: number;
  /** `Type.field` of the connection whose rows these are. */
  connection: string;
}

export interface Shape {
  /** How many fields, and how deep, at most. */
  fields: number;
  depth: number;
  directives: boolean;
}

const newScope = (): Scope => ({ taken: new Map() });

/** Makes selections and remembers where the answer will tell ids and cursors. */
export class Selections {
  readonly fragments: FragmentDefinitionNode[] = [];
  readonly points: Point[] = [];
  readonly #schema: GraphQLSchema;
  readonly #random: Random;
  readonly #arguments: Arguments;
  readonly #shape: Shape;
  readonly #scopes = new Map<string, Scope>();
  #left: number;

  constructor(schema: GraphQLSchema, random: Random, args: Arguments, shape: Shape) {
    this.#schema = schema;
    this.#random = random;
    this.#arguments = args;
    this.#shape = shape;
    this.#left = shape.fields;
  }

  /** Selections of the query's root: some of its fields, one of them the given one. */
  root(type: GraphQLObjectType, fields: readonly GraphQLField<unknown, unknown>[]): SelectionNode[] {
    const place: Place = { scope: newScope(), path: [], depth: 0, connection: '' };
    const nodes = fields.map((field) => this.#field(type, field, place));
    return this.#varied(type, nodes, place);
  }

  #within(type: GraphQLCompositeType, place: Place): SelectionNode[] {
    if (!isObjectType(type)) return this.#abstract(type, place);
    const reused = this.#reused(type, place);
    if (reused) return [reused];
    const fields = Object.values(type.getFields()).filter((field) => this.#fits(field, place.depth));
    const count = Math.min(this.#left, this.#random.pick([1, 2, 3, 4, 6, 10, 25]), fields.length);
    const chosen = Array.from({ length: count }, () => this.#random.pick(fields));
    // Each once, but sometimes the same again: it has to be merged.
    const kept = chosen.filter((field, i) => chosen.indexOf(field) === i || this.#random.chance(0.3));
    const nodes: SelectionNode[] = kept.map((field) => this.#field(type, field, place));
    if (nodes.length === 0 || this.#random.chance(0.1)) nodes.push(this.#typename(place));
    return this.#varied(type, nodes, place);
  }

  #abstract(type: Exclude<GraphQLCompositeType, GraphQLObjectType>, place: Place): SelectionNode[] {
    const possible = this.#schema.getPossibleTypes(type);
    const branches = Array.from({ length: this.#random.pick([1, 2, 4, 8]) }, () => this.#random.pick(possible));
    const nodes: SelectionNode[] = branches.map((branch) => inline(branch.name, this.#within(branch, place)));
    if (!('getTypes' in type))
      for (const field of Object.values(type.getFields())) nodes.push(this.#field(type, field, place));
    if (this.#random.chance(0.7)) nodes.push(this.#typename(place));
    return nodes;
  }

  #fits(field: GraphQLField<unknown, unknown>, depth: number): boolean {
    // Two levels are kept free for a connection's rows.
    return !isCompositeType(getNamedType(field.type)) || depth + 2 < this.#shape.depth;
  }

  #field(parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>, place: Place): FieldNode {
    this.#left -= 1;
    const site = { field: `${parent.name}.${field.name}`, depth: place.depth };
    const args = this.#arguments.of(field, site);
    const signature = `${field.name} ${args.map(print).join()} ${field.type}`;
    const { key, scope } = this.#key(field.name, signature, place.scope);
    const path = [...place.path, key];
    this.#remember(parent, field, path, place);
    const type = getNamedType(field.type);
    return {
      kind: Kind.FIELD,
      name: named(field.name),
      alias: key === field.name ? undefined : named(key),
      arguments: args,
      directives: this.#directives(),
      selectionSet: isCompositeType(type)
        ? {
            kind: Kind.SELECTION_SET,
            selections: this.#within(type, {
              scope,
              path,
              depth: place.depth + 1,
              connection: type.name.endsWith('Connection') ? site.field : place.connection,
            }),
          }
        : undefined,
    };
  }

  /** The field's own name or an alias under which nothing else stands, or the same with the same arguments. */
  #key(name: string, signature: string, { taken }: Scope): { key: string; scope: Scope } {
    const aliases = [name, `${name}_${taken.size}`, `a${taken.size}`, `${'long'.repeat(18)}_${taken.size}`, `x${name}`];
    const wanted = this.#random.chance(0.8) ? name : this.#random.pick(aliases);
    let key = wanted;
    for (let n = 0; taken.has(key) && taken.get(key)?.signature !== signature; n++) key = `${wanted}${n}`;
    const scope = taken.get(key)?.scope ?? newScope();
    taken.set(key, { signature, scope });
    return { key, scope };
  }

  #typename(place: Place): FieldNode {
    const { key } = this.#key('__typename', '__typename', place.scope);
    return { kind: Kind.FIELD, name: named('__typename'), alias: key === '__typename' ? undefined : named(key) };
  }

  #remember(
    parent: GraphQLCompositeType,
    field: GraphQLField<unknown, unknown>,
    path: readonly string[],
    place: Place,
  ): void {
    if (field.name === 'id' && parent.name !== 'Node') this.points.push({ path, kind: `id ${parent.name}` });
    if (field.name === 'endCursor' || field.name === 'cursor')
      this.points.push({ path, kind: `cursor ${place.connection}` });
    if (['number', 'voucherNo', 'userName', 'action', 'home'].includes(field.name))
      this.points.push({ path, kind: `text ${field.name}` });
  }

  /** Moves some selections into fragments, and shuffles them now and then. */
  #varied(type: GraphQLObjectType, nodes: SelectionNode[], place: Place): SelectionNode[] {
    const random = this.#random;
    if (random.chance(0.82)) return nodes;
    const moved = nodes.filter(() => random.chance(0.5));
    const first = moved[0] ?? nodes[0];
    if (!first) return nodes;
    const inside = moved.length > 0 ? moved : [first];
    const stay = nodes.filter((node) => !inside.includes(node) || random.chance(0.2));
    if (random.chance(0.5))
      return [...stay, inline(random.chance(0.5) ? type.name : undefined, inside, this.#directives())];
    const spread = this.#fragment(type, inside, place.scope);
    return random.chance(0.15) ? [spread, ...stay, spread] : [...stay, spread];
  }

  #fragment(type: GraphQLObjectType, selections: readonly SelectionNode[], scope: Scope): SelectionNode {
    const name = `F${this.fragments.length}`;
    this.fragments.push({
      kind: Kind.FRAGMENT_DEFINITION,
      name: named(name),
      typeCondition: { kind: Kind.NAMED_TYPE, name: named(type.name) },
      selectionSet: { kind: Kind.SELECTION_SET, selections: [...selections] },
    });
    this.#scopes.set(name, scope);
    return { kind: Kind.FRAGMENT_SPREAD, name: named(name), directives: this.#directives() };
  }

  /** An earlier fragment of the type, in a place where nothing stands yet. */
  #reused(type: GraphQLObjectType, { scope }: Place): SelectionNode | undefined {
    if (scope.taken.size > 0 || !this.#random.chance(0.15)) return undefined;
    const fitting = this.fragments.filter(({ typeCondition }) => typeCondition.name.value === type.name);
    if (fitting.length === 0) return undefined;
    const { name } = this.#random.pick(fitting);
    for (const [key, value] of this.#scopes.get(name.value)?.taken ?? []) scope.taken.set(key, value);
    return { kind: Kind.FRAGMENT_SPREAD, name };
  }

  #directives(): DirectiveNode[] {
    if (!this.#shape.directives || !this.#random.chance(0.12)) return [];
    const value = this.#arguments.condition();
    const name = this.#random.pick(['include', 'skip']);
    return [
      { kind: Kind.DIRECTIVE, name: named(name), arguments: [{ kind: Kind.ARGUMENT, name: named('if'), value }] },
    ];
  }
}

function inline(
  type: string | undefined,
  selections: readonly SelectionNode[],
  directives: readonly DirectiveNode[] = [],
): SelectionNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: type ? { kind: Kind.NAMED_TYPE, name: named(type) } : undefined,
    directives,
    selectionSet: { kind: Kind.SELECTION_SET, selections: [...selections] },
  };
}

import {
  type ArgumentNode,
  type ConstValueNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  Kind,
  parseType,
  type TypeNode,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';
import type { Random } from '../random.ts';
import type { ArgumentSite, Values } from './values.ts';

/** Writes arguments down, each part as a literal or as a variable, and keeps the variables of one operation. */
export class Arguments {
  readonly definitions: VariableDefinitionNode[] = [];
  readonly given: Record<string, unknown> = {};
  readonly #random: Random;
  readonly #values: Values;
  /** How often a part becomes a variable. */
  readonly #share: number;

  constructor(random: Random, values: Values) {
    this.#random = random;
    this.#values = values;
    this.#share = random.pick([0, 0.15, 0.4, 0.9]);
  }

  of(field: GraphQLField<unknown, unknown>, site: ArgumentSite): ArgumentNode[] {
    const nodes = field.args.flatMap((arg) => this.#argument(arg, site));
    return this.#random.chance(0.2) ? nodes.reverse() : nodes;
  }

  #argument(arg: GraphQLArgument, site: ArgumentSite): ArgumentNode[] {
    let value = this.#values.of(arg.type, arg.name, site);
    if (value === undefined && isRequiredArgument(arg)) value = this.#values.some(arg.type, arg.name, site);
    // Left out inside, `first` would become fifty.
    if (value === undefined || (value === null && arg.name === 'first')) return [];
    const hasDefault = arg.defaultValue !== undefined;
    return [{ kind: Kind.ARGUMENT, name: named(arg.name), value: this.#node(value, arg.type, hasDefault) }];
  }

  /** A variable of the boolean type, for directives. */
  condition(): ValueNode {
    const value = this.#random.chance(0.5);
    return this.#random.chance(0.5) ? { kind: Kind.BOOLEAN, value } : this.#newVariable('Boolean!', undefined, value);
  }

  #node(value: unknown, type: GraphQLInputType, hasDefault: boolean): ValueNode {
    if (this.#random.chance(this.#share)) return this.#variable(value, type, hasDefault);
    const bare = getNullableType(type);
    if (isListType(bare) && Array.isArray(value))
      return { kind: Kind.LIST, values: value.map((item) => this.#node(item, bare.ofType, false)) };
    if (isInputObjectType(bare) && value !== null) {
      const fields = Object.entries(value as object).map(([name, inner]) => ({
        kind: Kind.OBJECT_FIELD as const,
        name: named(name),
        value: this.#fieldNode(inner, bare.getFields()[name]),
      }));
      return { kind: Kind.OBJECT, fields };
    }
    return literal(value, type);
  }

  #fieldNode(value: unknown, field: { type: GraphQLInputType; defaultValue?: unknown } | undefined): ValueNode {
    if (!field) throw new Error('a value has a field that its type has not');
    return this.#node(value, field.type, field.defaultValue !== undefined);
  }

  #variable(value: unknown, type: GraphQLInputType, hasDefault: boolean): ValueNode {
    const random = this.#random;
    const same = this.definitions.filter(
      (definition) =>
        !definition.defaultValue && spelt(definition.type) === String(type) && !hasDefault && !random.chance(0.7),
    );
    if (same.length > 0) return random.pick(same).variable;
    const nullable = String(getNullableType(type));
    if (isNonNullType(type)) {
      if (random.chance(0.7)) return this.#newVariable(`${nullable}!`, undefined, this.#orImpossible(value));
      // A nullable variable may stand for what must not be null where it has a value of its own.
      return this.#withDefault(nullable, literal(value, type), value);
    }
    if (value !== null && random.chance(0.3)) return this.#newVariable(`${nullable}!`, undefined, value);
    if (random.chance(0.35)) return this.#withDefault(nullable, literal(value, type), value);
    return this.#newVariable(nullable, undefined, random.chance(0.1) ? undefined : this.#orImpossible(value));
  }

  #withDefault(type: string, usual: ConstValueNode, value: unknown): ValueNode {
    const given = this.#random.chance(0.5) ? undefined : this.#random.chance(0.1) ? null : value;
    return this.#newVariable(type, usual, given);
  }

  #orImpossible(value: unknown): unknown {
    return this.#random.chance(0.01) ? this.#values.impossible() : value;
  }

  #newVariable(type: string, defaultValue: ConstValueNode | undefined, value: unknown): ValueNode {
    const name = `v${this.definitions.length}`;
    const variable = { kind: Kind.VARIABLE as const, name: named(name) };
    this.definitions.push({ kind: Kind.VARIABLE_DEFINITION, variable, type: parseType(type), defaultValue });
    if (value !== undefined) this.given[name] = value;
    return variable;
  }
}

export const named = (value: string) => ({ kind: Kind.NAME as const, value });

function spelt(type: TypeNode): string {
  if (type.kind === Kind.NON_NULL_TYPE) return `${spelt(type.type)}!`;
  return type.kind === Kind.LIST_TYPE ? `[${spelt(type.type)}]` : type.name.value;
}

/** A value as it is written in a document. */
function literal(value: unknown, type: GraphQLInputType): ConstValueNode {
  const bare = getNullableType(type);
  if (value === null) return { kind: Kind.NULL };
  if (isListType(bare)) {
    if (!Array.isArray(value)) return literal(value, bare.ofType);
    return { kind: Kind.LIST, values: value.map((item) => literal(item, bare.ofType)) };
  }
  if (isInputObjectType(bare)) {
    const fields = Object.entries(value as object).map(([name, inner]) => ({
      kind: Kind.OBJECT_FIELD as const,
      name: named(name),
      value: literal(inner, bare.getFields()[name]?.type ?? bare),
    }));
    return { kind: Kind.OBJECT, fields };
  }
  if (isEnumType(bare)) return { kind: Kind.ENUM, value: String(value) };
  if (typeof value === 'boolean') return { kind: Kind.BOOLEAN, value };
  if (typeof value === 'number') return { kind: Number.isInteger(value) ? Kind.INT : Kind.FLOAT, value: String(value) };
  return { kind: Kind.STRING, value: String(value) };
}

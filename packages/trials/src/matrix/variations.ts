import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

/** Values of an argument or a filter's field as GraphQL literals, by its name and type; none where nothing is known. */
export type ValuesOf = (name: string, type: string) => readonly string[];

/** Whether an argument of a field, or a field of an input, is given always: where a question is nobody's without it. */
export type Always = (owner: string, name: string) => boolean;

/** One way to call a field: what is varied, and the arguments as text, `(a: 1)`. */
export interface Variation {
  name: string;
  given: string;
}

type Input = GraphQLArgument | GraphQLInputField;
type AnyField = GraphQLField<unknown, unknown>;

/** A field called with what it requires, and then with each of its arguments and filters in turn, each value of an enum once. */
export function variationsOf(field: AnyField, valuesOf: ValuesOf, always: Always = () => false): Variation[] {
  const varied = field.args.flatMap((arg) =>
    literalsOf(arg, valuesOf, always).map(({ name, literal }) => ({
      name: `${field.name} ${name}`,
      arg: arg.name,
      literal,
    })),
  );
  const calls = [{ name: `${field.name}`, arg: '', literal: '' }, ...varied].map(({ name, arg, literal }) => {
    const required = field.args
      .filter((other) => other.name !== arg && (isRequiredArgument(other) || always(field.name, other.name)))
      .map((other) => `${other.name}: ${requiredOf(other, valuesOf, always)}`);
    const all = [...required, ...(arg ? [`${arg}: ${literal}`] : [])];
    return { name, given: all.length > 0 ? `(${all.join(', ')})` : '' };
  });
  return [...new Map(calls.map((call) => [call.given, call])).values()];
}

function literalsOf(input: Input, valuesOf: ValuesOf, always: Always): { name: string; literal: string }[] {
  const type = getNamedType(input.type);
  if (!isInputObjectType(type))
    return plainLiterals(input, valuesOf).map((literal) => ({
      name: `${input.name}=${literal.slice(0, 40)}`,
      literal,
    }));
  const fields = Object.values(type.getFields());
  return fields.flatMap((field) =>
    literalsOf(field, valuesOf, always).map(({ name, literal }) => {
      const others = fields
        .filter((other) => other.name !== field.name && (isRequiredInputField(other) || always(type.name, other.name)))
        .map((other) => `${other.name}: ${requiredOf(other, valuesOf, always)}, `);
      return { name: `${input.name}.${name}`, literal: `{ ${others.join('')}${field.name}: ${literal} }` };
    }),
  );
}

function plainLiterals({ name, type }: Input, valuesOf: ValuesOf): string[] {
  const named = getNamedType(type);
  const given = valuesOf(name, named.name);
  const literals = given.length > 0 || !isEnumType(named) ? given : named.getValues().map(({ name: value }) => value);
  const known = named.name === 'Boolean' && given.length === 0 ? ['true', 'false'] : literals;
  return isList(type) ? known.map((literal) => `[${literal}]`) : [...known];
}

const isList = (type: GraphQLInputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

/** @throws {Error} for a required one of which no value is known. */
export function requiredOf(input: Input, valuesOf: ValuesOf, always: Always = () => false): string {
  const type = getNamedType(input.type);
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isRequiredInputField(field) || always(type.name, field.name),
    );
    return `{ ${fields.map((field) => `${field.name}: ${requiredOf(field, valuesOf, always)}`).join(', ')} }`;
  }
  const [literal] = plainLiterals(input, valuesOf);
  if (literal === undefined) throw new Error(`say in matrix/values.ts what is given for ${input.name}: ${type.name}`);
  return literal;
}

import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';

/** Values for arguments by name, as GraphQL literals; under `name!` for one that is required. One without is left out. */
export type Literals = Readonly<Record<string, string>>;

/**
 * Everything that a type shows: its leaves, and `depth` levels of what it points at. A field with an argument `by` is
 * selected once for each of its values.
 */
export function selectionOf(type: GraphQLNamedType, depth: number, literals: Literals): string {
  if (isLeafType(type)) return '';
  if (isInterfaceType(type) || isUnionType(type) || !isObjectType(type)) return '{ __typename }';
  const fields = Object.values(type.getFields()).flatMap((field) => selected(field, depth, literals));
  return `{ __typename ${fields.join(' ')} }`;
}

// The rows of a page and where the page stands take no level of their own.
const WITHIN = ['nodes', 'pageInfo'];

function selected(field: GraphQLField<unknown, unknown>, depth: number, literals: Literals): string[] {
  const type = getNamedType(field.type);
  const left = WITHIN.includes(field.name) ? depth : depth - 1;
  if (field.name === 'edges' || (!isLeafType(type) && left < 0)) return [];
  const inner = selectionOf(type, left, literals);
  return argumentSets(field.args, literals).map(
    (given, i) => `${i > 0 ? `${field.name}${i}: ` : ''}${field.name}${given} ${inner}`,
  );
}

/** Arguments as text, `(a: 1, b: 2)`, once for each value of an enum argument `by`. @throws {Error} for a required one without a literal. */
export function argumentSets(args: readonly GraphQLArgument[], literals: Literals): string[] {
  const by = args.find(({ name }) => name === 'by');
  const type = by && getNamedType(by.type);
  const values = type && isEnumType(type) ? type.getValues().map(({ name }) => name) : [undefined];
  return values.map((value) => {
    const given = args.flatMap((arg) => {
      const literal = literalOf(arg, value === undefined ? literals : { ...literals, by: value });
      if (literal === undefined && isRequiredArgument(arg))
        throw new Error(`no value is known for the argument ${arg.name}`);
      return literal === undefined ? [] : [`${arg.name}: ${literal}`];
    });
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  });
}

function literalOf(arg: Pick<GraphQLArgument, 'name' | 'type'>, literals: Literals): string | undefined {
  const type = getNamedType(arg.type);
  if (!isInputObjectType(type))
    return literals[arg.name] ?? (isNonNullType(arg.type) ? literals[`${arg.name}!`] : undefined);
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const literal = literalOf(field, literals);
    return literal === undefined ? [] : [`${field.name}: ${literal}`];
  });
  return `{ ${fields.join(', ')} }`;
}

/** Names of the types that `node` finds. */
export function nodeTypes(schema: GraphQLSchema): string[] {
  const node = schema.getType('Node');
  if (!isInterfaceType(node)) throw new Error('the schema has no Node');
  return schema.getPossibleTypes(node).map(({ name }) => name);
}

/** The schema takes documents of up to 400 fields. */
export const FIELDS_A_DOCUMENT = 350;

/** How many fields a document selects, or a few more. */
export const sizeOf = (document: string): number => document.match(/\w+/g)?.length ?? 1;

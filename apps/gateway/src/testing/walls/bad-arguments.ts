import {
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isRequiredArgument,
} from 'graphql';
import { type Literals, selectionOf } from './documents.ts';
import type { Question } from './questions.ts';

/** What people and machines send where something else is meant, by type, as GraphQL literals. */
const BAD: BadLiterals = {
  DivisionKey: [
    '""',
    '"x"',
    '"51322"',
    '"５１３２２７"',
    '"999999"',
    `"${'5'.repeat(500)}"`,
    '"513227x0001"',
    '"5132\\u0000"',
  ],
  OrganisationKey: ['""', '"5101x1"', '"51x"', '"\\u0000"'],
  Date: ['""', '"abc"', '"2017-02-30"', '"infinity"', '"now"', '"2017-04-22T00:00:00Z"', '"99999-01-01"', '"\\u0000"'],
  Period: ['""', '"abc"', '"2017-13"', '"2017/2016"', '"2017W60"', '"２０１７"', '"\\u0000"'],
  ID: ['""', '"nonsense"', '"\\u0000"', `"${'A'.repeat(5000)}"`, '"VHJhbnNmZXI6"'],
  String: ['"%"', '"_"', '"\\\\"', '"\'"', '"*:&"', '"𠮷"', '"\\u0000"', `"${'小'.repeat(3000)}"`],
  Int: ['-1', '2147483647', '-2147483648', '501'],
};
type BadLiterals = Readonly<Record<string, readonly string[]>>;

type Argument = Pick<GraphQLArgument, 'name' | 'type'>;

/** An argument list with one bad value, and what else must be there. */
function badLists(args: readonly Argument[], others: Literals): string[] {
  const required = (except: string) =>
    args
      .filter((arg) => arg.name !== except && isRequiredArgument(arg as GraphQLArgument))
      .map((arg) => `${arg.name}: ${otherValueOf(arg, others)}`);
  return args.flatMap((arg) => {
    const type = getNamedType(arg.type);
    return badValues(type, arg, others).map((bad) => [`${arg.name}: ${bad}`, ...required(arg.name)].join(', '));
  });
}

function badValues(type: GraphQLNamedType, { type: of }: Argument, others: Literals): string[] {
  if (isInputObjectType(type)) return badLists(Object.values(type.getFields()), others).map((list) => `{ ${list} }`);
  const isList = String(of).startsWith('[');
  return (BAD[type.name] ?? []).map((bad) => (isList ? `[${bad}]` : bad));
}

function otherValueOf({ name, type }: Argument, others: Literals): string {
  const of = getNamedType(type);
  const literal = isInputObjectType(of) ? '{ period: "2017" }' : others[name];
  if (literal === undefined) throw new Error(`no value is known for the argument ${name}`);
  return literal;
}

/** Every root field with one impossible value in each of its arguments and its filters' fields. */
export function badQuestions(schema: GraphQLSchema, others: Literals): Question[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) =>
    badLists(field.args, others).map((list) => ({
      name: `${field.name}(${list.slice(0, 80)})`,
      document: `{ ${field.name}(${list}) ${selectionOf(getNamedType(field.type), 0, others)} }`,
    })),
  );
}

import { type EntityRef, readSelected } from '@jiedui/pothos-mikro-orm';
import type { GraphQLResolveInfo } from 'graphql';
import { type BuilderTypes, builder } from './builder.ts';
import type { Context } from './context.ts';

import type { Field } from './field.ts';
import { beginPerforming } from './perform.ts';
import { type RefusalAnswer, RefusalType } from './refusal.schema.ts';
import { notFound, Refusal } from './refusal.ts';
import type { AnswerKey, Fields, UseCaseDefinition } from './use-case.ts';
import { writeOnce } from './write-once.ts';

const unions = new Map<string, ReturnType<typeof answerUnion>>();
const definitions = new Map<string, UseCaseDefinition>();

/** A use case of the schema by its name, for who carries it out without GraphQL. @throws {Error} where there is none. */
export function getUseCase(name: string): UseCaseDefinition {
  const definition = definitions.get(name);
  if (!definition) throw new Error(`the schema has no use case ${name}`);
  return definition;
}

function answerUnion<E extends object>(type: EntityRef<BuilderTypes, E>) {
  return builder.unionType(`${type.name}Answer`, {
    description: `What became of it: the ${type.name} as it now stands, or a refusal.`,
    types: [type, RefusalType],
    resolveType: (value) => (value as { __typename: string }).__typename,
  });
}

function unionOf<E extends object>(type: EntityRef<BuilderTypes, E>) {
  const union = unions.get(type.name) ?? answerUnion(type);
  unions.set(type.name, union);
  return union;
}

/** Puts a use case into the schema: `name(input: NameInput!): TypeAnswer!`. */
export function addUseCase<F extends Fields, K extends AnswerKey, E extends object>(
  definition: UseCaseDefinition<F, K>,
  type: EntityRef<BuilderTypes, E>,
): void {
  // Its input is judged before it runs, so what it takes needs no name here.
  definitions.set(definition.name, definition as unknown as UseCaseDefinition);
  const inputName = definition.name.charAt(0).toUpperCase() + definition.name.slice(1);
  const input = builder.inputType(`${inputName}Input`, {
    description: `Input of \`${definition.name}\`.`,
    fields: (t) => ({
      requestId: t.id({
        required: true,
        description: 'Made by the client; the same id and body again gives the first answer.',
      }),
      ...Object.fromEntries(
        Object.entries(definition.input as Record<string, Field<unknown, 'String'>>).map(
          ([name, { type: of, required, description }]) => [name, t.field({ type: of, required, description })],
        ),
      ),
    }),
  });
  builder.mutationField(definition.name, (t) =>
    t.field({
      type: unionOf(type),
      description: definition.description,
      args: { input: t.arg({ type: input, required: true, description: 'What is to be done.' }) },
      resolve: (_root, args, context, info) =>
        answer(definition, type, args.input as Record<string, unknown>, context, info),
    }),
  );
}

async function answer<F extends Fields, K extends AnswerKey, E extends object>(
  definition: UseCaseDefinition<F, K>,
  type: EntityRef<BuilderTypes, E>,
  raw: Record<string, unknown>,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<object> {
  try {
    return await writeOnce(context.services, async (transaction) => {
      const { key, left } = await beginPerforming(transaction, context.viewer, definition, raw);
      const inside: Context = { ...context, transaction: transaction.db };
      const reading = readSelected({
        type,
        where: (row) => type.idIs(row, type.formatId(key as Partial<Record<keyof E & string, string>>)),
        info,
        context: inside,
      });
      const [row] = await Promise.all([reading, left]);
      if (!row) throw notFound();
      return row as object;
    });
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    if (refusal.code === 'UNAVAILABLE') context.outcome.unavailable = true;
    return { __typename: 'Refusal', refusal } satisfies RefusalAnswer;
  }
}

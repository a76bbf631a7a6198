import { CompiledQuery } from 'kysely';
import { readTexts } from '../database/read.ts';
import type { NamedStatement } from '../database/scope.ts';
import type { Context } from './context.ts';

/** Runs a compiled read: inside the mutation's transaction where there is one, else in a transaction of its own. */
export async function execute(context: Context, statement: NamedStatement): Promise<unknown> {
  if (context.transaction) {
    const { rows } = await context.transaction.executeQuery(CompiledQuery.raw(statement.text, [...statement.values]));
    return (rows[0] as { data?: unknown } | undefined)?.data ?? null;
  }
  const [text] = await readTexts(context.services.pool, context.viewer, [statement]);
  return text === null || text === undefined ? null : JSON.parse(text);
}

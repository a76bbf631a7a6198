import { CompiledQuery } from 'kysely';
import { readInScope } from '../database/read.ts';
import type { NamedStatement } from '../database/scope.ts';
import type { Context } from './context.ts';

/** Runs a compiled read: inside the mutation's transaction where there is one, else in a transaction of its own. */
export async function execute(context: Context, statement: NamedStatement): Promise<unknown> {
  const rows = context.transaction
    ? (await context.transaction.executeQuery(CompiledQuery.raw(statement.text, [...statement.values]))).rows
    : await readInScope(context.services.pool, context.viewer, statement);
  const first = rows[0] as { data?: unknown } | undefined;
  return first?.data ?? null;
}

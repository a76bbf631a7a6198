import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { refuse } from './refusal.ts';
import type { AnswerKey, UseCase } from './use-case.ts';

interface RequestTable {
  request: { user_id: string; request_id: string; operation: string; input_hash: Buffer; result: unknown };
}

/** Canonical JSON: keys sorted at every level, bigint as text, so that equal bodies hash equal. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === 'bigint') return inner.toString();
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/**
 * Claims a request id for this transaction, waiting for another that holds it.
 * @returns the first answer's key where the same request was carried out before, else undefined.
 * @throws {Refusal} CONFLICT where the id was used with another body or for another operation.
 */
export async function claimRequest(uc: UseCase, operation: string, input: unknown): Promise<AnswerKey | undefined> {
  const db: Kysely<RequestTable> = uc.tables();
  const hash = createHash('sha256').update(canonical(input)).digest();
  const key = { user_id: uc.viewer.userId, request_id: uc.requestId };
  const claimed = await db
    .insertInto('request')
    .values({ ...key, operation, input_hash: hash, result: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('request_id')
    .executeTakeFirst();
  if (claimed) return undefined;
  const earlier = await db
    .selectFrom('request')
    .selectAll()
    .where('user_id', '=', key.user_id)
    .where('request_id', '=', key.request_id)
    .executeTakeFirstOrThrow();
  if (earlier.operation !== operation || !hash.equals(earlier.input_hash)) {
    refuse(
      'CONFLICT',
      {
        zh: '这个请求编号已用于另一项内容：请刷新页面后重新提交。',
        en: 'This request id was used with another body: reload and submit again.',
      },
      'requestId',
    );
  }
  return earlier.result as AnswerKey;
}

/** Remembers what the request led to. */
export async function rememberRequest(uc: UseCase, result: AnswerKey): Promise<void> {
  const db: Kysely<RequestTable> = uc.tables();
  await db
    .updateTable('request')
    .set({ result: sql`${JSON.stringify(result)}::jsonb` })
    .where('user_id', '=', uc.viewer.userId)
    .where('request_id', '=', uc.requestId)
    .execute();
}

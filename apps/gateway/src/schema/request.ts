import { createHash } from 'node:crypto';
import type { NamedStatement } from '../database/scope.ts';
import type { Transaction } from '../database/transaction.ts';
import { refuse } from './refusal.ts';
import type { AnswerKey, UseCase } from './use-case.ts';

interface Earlier {
  operation: string;
  hash: string;
  result: AnswerKey;
}

const CLAIM = `INSERT INTO request (user_id, request_id, operation, input_hash) VALUES ($1, $2, $3, decode($4, 'hex'))
  ON CONFLICT DO NOTHING RETURNING request_id`;
const EARLIER = `SELECT json_build_object('operation', operation, 'hash', encode(input_hash, 'hex'), 'result', result)
  FROM request WHERE user_id = $1 AND request_id = $2`;
const REMEMBER = `UPDATE request SET result = $3::jsonb WHERE user_id = $1 AND request_id = $2`;

/** Canonical JSON: keys sorted at every level, bigint as text, so that equal bodies hash equal. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === 'bigint') return inner.toString();
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/**
 * Sets the scope of a transaction and claims a request id for it, waiting for another that holds it.
 * @returns the first answer's key where the same request was carried out before, else undefined.
 * @throws {Refusal} CONFLICT where the id was used with another body or for another operation.
 */
export async function claimRequest(
  transaction: Transaction,
  scope: NamedStatement,
  { viewer, requestId }: Pick<UseCase, 'viewer' | 'requestId'>,
  operation: string,
  input: unknown,
): Promise<AnswerKey | undefined> {
  const hash = createHash('sha256').update(canonical(input)).digest('hex');
  const key = [viewer.userId, requestId];
  const claim = { name: 'claim_request', text: CLAIM, values: [...key, operation, hash] };
  const [, claimed] = await transaction.send([scope, claim]);
  if (claimed) return undefined;
  const [text] = await transaction.send([{ name: 'earlier_request', text: EARLIER, values: key }]);
  const earlier = JSON.parse(text ?? 'null') as Earlier;
  if (earlier.operation !== operation || earlier.hash !== hash) {
    refuse(
      'CONFLICT',
      {
        zh: '这个请求编号已用于另一项内容：请刷新页面后重新提交。',
        en: 'This request id was used with another body: reload and submit again.',
      },
      'requestId',
    );
  }
  return earlier.result;
}

/** Remembers what the request led to. */
export const rememberRequest = ({ viewer, requestId }: UseCase, result: AnswerKey): NamedStatement => ({
  name: 'remember_request',
  text: REMEMBER,
  values: [viewer.userId, requestId, JSON.stringify(result)],
});

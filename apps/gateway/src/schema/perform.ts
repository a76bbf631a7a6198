import { randomUUIDv7 } from 'node:crypto';
import type { Kysely } from 'kysely';
import { scopeOf } from '../database/scope.ts';
import type { Transaction } from '../database/transaction.ts';
import { writeAudit } from '../modules/audit/index.ts';
import { countInto } from '../modules/indicators/index.ts';
import { homesOf, keepMoved, moveVersions } from './moved-homes.ts';
import { claimRequest, rememberRequest } from './request.ts';
import type { AnswerKey, AuditRecord, Delta, Fields, UseCase, UseCaseDefinition } from './use-case.ts';
import { validate } from './validate.ts';
import type { Viewer } from './viewer.ts';

/** What a use case led to: the key of its answer, and what it leaves behind, which is on its way. */
export interface Performed {
  readonly key: AnswerKey;
  readonly left: Promise<void>;
}

/**
 * Carries out one use case inside an open transaction.
 * @returns the key of the answer; the first answer's where the request is a repeat.
 * @throws {Refusal} with nothing written, once the caller rolls back.
 */
export async function perform<F extends Fields, K extends AnswerKey>(
  transaction: Transaction,
  viewer: Viewer,
  definition: UseCaseDefinition<F, K>,
  raw: Record<string, unknown>,
): Promise<AnswerKey> {
  const { key, left } = await beginPerforming(transaction, viewer, definition, raw);
  await left;
  return key;
}

/**
 * Scope and request in one write, the service itself, then in one write the request's result, audit, the homes' versions,
 * and the roll-up last, so that its hot rows are held for the shortest time. The caller waits for what is `left`, and
 * may ask for the answer in the same write.
 */
export async function beginPerforming<F extends Fields, K extends AnswerKey>(
  transaction: Transaction,
  viewer: Viewer,
  definition: UseCaseDefinition<F, K>,
  raw: Record<string, unknown>,
): Promise<Performed> {
  const { requestId, input } = validate(definition.input, raw);
  const audits: AuditRecord[] = [];
  const deltas: Delta[] = [];
  const others = new Set<string>();
  const uc: UseCase = {
    viewer,
    businessDate: viewer.businessDate,
    requestId,
    tables: <Database>() => transaction.db as Kysely<unknown> as Kysely<Database>,
    newId: randomUUIDv7,
    audit: (action, subject, detail = {}) => void audits.push({ action, subject, detail }),
    count: (delta) => void deltas.push(delta),
    moves: (home) => void others.add(home),
  };
  const earlier = await claimRequest(transaction, scopeOf(viewer), uc, definition.name, input);
  if (earlier) return { key: earlier, left: Promise.resolve() };

  const key = await definition.run(uc, input);
  const homes = homesOf(audits, others);
  const before = [rememberRequest(uc, key), ...writeAudit(uc, audits)];
  const statements = [...before, ...moveVersions(homes), ...countInto(deltas, uc.newId)];
  const left = transaction
    .send(statements)
    .then((texts) => keepMoved(transaction, homes, texts.slice(before.length, before.length + homes.length)));
  return { key, left };
}

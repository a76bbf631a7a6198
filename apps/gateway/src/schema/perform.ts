import { randomUUIDv7 } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type Kysely } from 'kysely';
import { scopeOf } from '../database/scope.ts';
import { writeAudit } from '../modules/audit/index.ts';
import { countInto } from '../modules/indicators/index.ts';
import { homesOf, moveVersions } from './moved-homes.ts';
import { claimRequest, rememberRequest } from './request.ts';
import type { AnswerKey, AuditRecord, Delta, Fields, UseCase, UseCaseDefinition } from './use-case.ts';
import { validate } from './validate.ts';
import type { Viewer } from './viewer.ts';

/**
 * Carries out one use case inside an open transaction: scope, request, the service itself, audit, the homes' versions,
 * and the roll-up last, so that its hot rows are held for the shortest time.
 * @returns the key of the answer; the first answer's where the request is a repeat.
 * @throws {Refusal} with nothing written, once the caller rolls back.
 */
export async function perform<F extends Fields, K extends AnswerKey>(
  em: EntityManager,
  viewer: Viewer,
  definition: UseCaseDefinition<F, K>,
  raw: Record<string, unknown>,
): Promise<AnswerKey> {
  const { requestId, input } = validate(definition.input, raw);
  const db = em.getKysely() as unknown as Kysely<unknown>;
  const scope = scopeOf(viewer);
  await db.executeQuery(CompiledQuery.raw(scope.text, [...scope.values]));

  const audits: AuditRecord[] = [];
  const deltas: Delta[] = [];
  const others = new Set<string>();
  const uc: UseCase = {
    viewer,
    businessDate: viewer.businessDate,
    requestId,
    em,
    tables: <Database>() => db as unknown as Kysely<Database>,
    newId: randomUUIDv7,
    audit: (action, subject, detail = {}) => void audits.push({ action, subject, detail }),
    count: (delta) => void deltas.push(delta),
    moves: (home) => void others.add(home),
  };
  const earlier = await claimRequest(uc, definition.name, input);
  if (earlier) return earlier;

  const answer = await definition.run(uc, input);
  await em.flush();
  await rememberRequest(uc, answer);
  await writeAudit(uc, audits);
  await moveVersions(em, homesOf(audits, others));
  await countInto(uc.tables(), deltas, uc.newId);
  return answer;
}

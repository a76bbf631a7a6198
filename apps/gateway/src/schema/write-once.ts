import type { EntityManager } from '@mikro-orm/postgresql';
import type { Services } from './context.ts';
import { isRetryable, refusalOf, refusalOfCommit } from './database-refusal.ts';

const ATTEMPTS = 5;

/**
 * Runs the whole of a write in one transaction, again where two writers met.
 * @throws {Refusal} where it was refused, by its own rules or by the database; where the database was lost while it
 *   committed, one that says so: then nobody but the same request knows whether it was done.
 */
export async function writeOnce<T>({ orm }: Services, work: (em: EntityManager) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    let isCommitting = false;
    try {
      return await orm.em.fork().transactional(async (em) => {
        const result = await work(em);
        isCommitting = true;
        return result;
      });
    } catch (error) {
      if (isRetryable(error) && attempt < ATTEMPTS) continue;
      throw (isCommitting ? refusalOfCommit(error) : refusalOf(error)) ?? error;
    }
  }
}

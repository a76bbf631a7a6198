import type { EntityManager } from '@mikro-orm/postgresql';
import type { Services } from './context.ts';
import { isRetryable, refusalOf, refusalOfCommit } from './database-refusal.ts';
import { movedIn } from './moved-homes.ts';

const ATTEMPTS = 5;

/**
 * Runs the whole of a write in one transaction, again where two writers met.
 * @throws {Refusal} where it was refused, by its own rules or by the database; where the database was lost while it
 *   committed, one that says so: then nobody but the same request knows whether it was done.
 */
export async function writeOnce<T>({ orm, versions }: Services, work: (em: EntityManager) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    let isCommitting = false;
    let inside: EntityManager | undefined;
    try {
      const done = await orm.em.fork().transactional(async (em) => {
        inside = em;
        const result = await work(em);
        isCommitting = true;
        return result;
      });
      // Before the writer is answered: what they read next is never from before.
      if (inside) versions.moved(movedIn(inside));
      return done;
    } catch (error) {
      if (isRetryable(error) && attempt < ATTEMPTS) continue;
      throw (isCommitting ? refusalOfCommit(error) : refusalOf(error)) ?? error;
    }
  }
}

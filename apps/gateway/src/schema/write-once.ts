import { inTransaction, type Transaction } from '../database/transaction.ts';
import type { Services } from './context.ts';
import { isRetryable, refusalOf, refusalOfCommit } from './database-refusal.ts';
import { movedIn } from './moved-homes.ts';

const ATTEMPTS = 5;

/**
 * Runs the whole of a write in one transaction, again where two writers met.
 * @throws {Refusal} where it was refused, by its own rules or by the database; where the database was lost while it
 *   committed, one that says so: then nobody but the same request knows whether it was done.
 */
export async function writeOnce<T>(
  { pool, versions }: Services,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    let isCommitting = false;
    let inside: Transaction | undefined;
    try {
      const done = await inTransaction(pool, async (transaction) => {
        inside = transaction;
        const result = await work(transaction);
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

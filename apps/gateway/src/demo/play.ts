import type { Command } from '@jiedui/demo';
import { CompiledQuery } from 'kysely';
import type pg from 'pg';
import { scopeOf } from '../database/scope.ts';
import { inTransaction } from '../database/transaction.ts';
import type { FactKey } from '../schema/ids.ts';
import { getUseCase } from '../schema/mutation.ts';
import { perform } from '../schema/perform.ts';
import { Refusal } from '../schema/refusal.ts';
import { inputOf } from './inputs.ts';
import type { Facts } from './lookups.ts';
import type { Viewers } from './viewers.ts';

/** A command and its number in the story, from which its request id follows. */
export interface Numbered {
  readonly number: number;
  readonly command: Command;
}

export const requestIdOf = (number: number): string => `demo-${String(number).padStart(5, '0')}`;

interface Stage {
  pool: pg.Pool;
  viewers: Viewers;
  facts: Facts;
  /** Told of each command that is through. */
  played: () => void;
}

/**
 * Plays commands through the use cases that people's clients call, each as its person on its date, in one transaction.
 * @throws {Error} naming the first command that was refused; then nothing of the batch is kept.
 */
export async function playBatch(stage: Stage, batch: readonly Numbered[]): Promise<void> {
  const { pool, viewers, facts, played } = stage;
  await inTransaction(pool, async (transaction) => {
    const { db } = transaction;
    for (const { number, command } of batch) {
      const viewer = viewers.on(command.by, command.on);
      const scope = scopeOf(viewer);
      await db.executeQuery(CompiledQuery.raw(scope.text, [...scope.values]));
      try {
        const input = await inputOf(command, facts, db);
        const key = await perform(transaction, viewer, getUseCase(command.verb), {
          requestId: requestIdOf(number),
          ...input,
        });
        facts.add(command, key as FactKey);
      } catch (error) {
        throw new Error(`demo: ${command.verb} ${command.ref} on ${command.on} by ${command.by}: ${reason(error)}`, {
          cause: error,
        });
      }
      played();
    }
  });
}

const reason = (error: unknown): string =>
  error instanceof Refusal
    ? `${error.code} ${error.field ?? ''} ${error.texts.zh}`
    : error instanceof Error
      ? error.message
      : String(error);

/**
 * Promises of money come first, since those to one prefecture share an agreement; then each county's story is a batch of
 * its own, which waits for no other.
 */
export function batchesOf(commands: readonly Numbered[]): { first: Numbered[]; counties: Numbered[][] } {
  const isPromise = ({ command }: Numbered) => command.verb === 'commitFunds' || command.verb === 'planInstalment';
  const counties = Map.groupBy(
    commands.filter((one) => !isPromise(one)),
    ({ command }) => command.countyKey,
  );
  // The longest first, so that the workers end together.
  return { first: commands.filter(isPromise), counties: [...counties.values()].sort((a, b) => b.length - a.length) };
}

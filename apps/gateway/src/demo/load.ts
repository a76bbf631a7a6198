import { availableParallelism } from 'node:os';
import { type Command, demo, reference, TODAY } from '@jiedui/demo';
import type pg from 'pg';
import { connect } from '../database/connect.ts';
import { openOrm } from '../database/orm.ts';
import type { Progress } from '../database/prepare.ts';
import type { DatabaseUrls } from '../database/roles.ts';
import { entities } from '../modules/entities.ts';
// Puts every use case where the story finds it.
import '../modules/schema.ts';
import type { FactKey } from '../schema/ids.ts';
import { completeDemo, isComplete } from './complete.ts';
import { Facts } from './lookups.ts';
import { onKnownDivisions, readSites } from './places.ts';
import { batchesOf, type Numbered, playBatch, requestIdOf } from './play.ts';
import { insertPairings, insertPeople, type Reference } from './reference-rows.ts';
import { inTransaction } from './rows.ts';
import { Viewers } from './viewers.ts';

/** Parts of the way that come before and after the story, as shares of the whole. */
const PREPARED = 0.03;
const PLAYED = 0.95;

/**
 * Loads the demo once: what stands beforehand in bulk, the story through the use cases, then marks and roll-ups. Where it
 * is complete already nothing happens; one that was interrupted goes on after the last command that was kept.
 * @throws {Error} naming a command that the platform refused.
 */
export async function loadDemo(urls: DatabaseUrls, progress: Progress): Promise<void> {
  const owner = await connect(urls.owner);
  try {
    // Two gateways that start together load once; the lock goes with the connection.
    await owner.query(`SELECT pg_advisory_lock(hashtext('jiedui demo'))`);
    if (await isComplete(owner)) return;
    progress('demo', 0);
    const before = await onKnownDivisions(owner, reference());
    await inTransaction(owner, async () => {
      await insertPeople(owner, before);
      await insertPairings(owner, before);
    });
    progress('demo', PREPARED);
    const commands = demo(await readSites(owner, TODAY)).commands;
    await playStory(owner, urls, { reference: before, commands }, (share) =>
      progress('demo', PREPARED + share * (PLAYED - PREPARED)),
    );
    await completeDemo(owner, urls.worker, before.findings, commands);
    progress('demo', 1);
  } finally {
    await owner.end();
  }
}

interface Story {
  reference: Reference;
  commands: readonly Command[];
}

async function playStory(
  owner: pg.Client,
  urls: DatabaseUrls,
  story: Story,
  told: (share: number) => void,
): Promise<void> {
  const facts = new Facts();
  const done = await answersSoFar(owner);
  const all = story.commands.map((command, number): Numbered => ({ number, command }));
  for (const { number, command } of all) {
    const key = done.get(requestIdOf(number));
    if (key) facts.add(command, key);
  }
  const open = all.filter(({ number }) => !done.has(requestIdOf(number)));
  const workers = Math.min(3, Math.max(2, availableParallelism()));
  const orm = await openOrm({ url: urls.app, entities, poolSize: workers });
  try {
    let count = all.length - open.length;
    const pool = (await orm.em.getConnection().getNativeClient()) as pg.Pool;
    const stage = { pool, viewers: new Viewers(story.reference), facts, played: () => told(++count / all.length) };
    const { first, counties } = batchesOf(open);
    await playBatch(stage, first);
    let failed = false;
    const work = async (): Promise<void> => {
      for (let batch = counties.shift(); batch && !failed; batch = counties.shift()) {
        await playBatch(stage, batch).catch((error: unknown) => {
          failed = true;
          throw error;
        });
      }
    };
    // All have ended before the connections close, whichever of them failed.
    const ends = await Promise.allSettled(Array.from({ length: workers }, work));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  } finally {
    await orm.close();
  }
}

/** Answers of commands that an interrupted load has kept, by request id. */
async function answersSoFar(owner: pg.Client): Promise<Map<string, FactKey>> {
  const { rows } = await owner.query<{ request_id: string; result: FactKey }>(
    `SELECT request_id, result FROM request WHERE request_id LIKE 'demo-%'`,
  );
  return new Map(rows.map(({ request_id, result }) => [request_id, result]));
}

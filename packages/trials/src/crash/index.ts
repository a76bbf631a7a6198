import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Campaign, Form, Outcome, Run } from '../campaign.ts';
import { runErrand } from './errands.ts';
import { type Opening, reckon, takeOpening } from './reckoning.ts';
import { findScene, PEOPLE, type Scene } from './scene.ts';
import { openSite, type Site } from './site.ts';
import { type Office, Writer } from './writer.ts';

const KILLS: Record<Form, { gateway: number; postgres: number }> = {
  test: { gateway: 3, postgres: 3 },
  short: { gateway: 20, postgres: 20 },
  long: { gateway: 500, postgres: 100 },
};
const WRITERS = 16;
/** A kill comes after some more have been answered, and up to so much later. */
const LATER_MS: Record<Form, number> = { test: 100, short: 600, long: 600 };
const MOST_WAIT_MS = 5000;
const TOLD_EVERY = 25;

export const crash: Campaign = {
  name: 'crash',
  shows:
    'However often gateway and database are killed under 16 writers, no acknowledged write is lost, none is done twice, the ledger balances and the audit chain is whole.',
  async run(run) {
    const site = await openSite();
    try {
      return await tryToBreak(site, run);
    } finally {
      await site.stop();
    }
  },
};

async function tryToBreak(site: Site, run: Run): Promise<Outcome> {
  const { scene, opening } = await asOwner(site, async (owner) => ({
    scene: await findScene(owner),
    opening: await takeOpening(owner),
  }));
  const usernames = [...Object.values(PEOPLE), ...new Set(scene.providers.map(({ officer }) => officer))];
  const cookies = new Map<string, string>();
  for (const username of usernames) cookies.set(username, await site.logIn(username));
  const office: Office = { site, cookies, acknowledged: [], failures: [], retries: 0, isLost: false };

  const stopping = new AbortController();
  const writing = Array.from({ length: WRITERS }, () =>
    write(new Writer(office, run.random.fork()), scene, stopping.signal),
  );
  const recoveries = await killAll(office, run);
  stopping.abort();
  await Promise.all(writing);
  return conclude(office, opening, recoveries);
}

async function write(writer: Writer, scene: Scene, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) await runErrand(writer, scene);
}

interface Recovery {
  what: string;
  ms: number;
}

/** Kills gateway and database in random order at random moments. */
async function killAll(office: Office, { form, random, say }: Run): Promise<Recovery[]> {
  const { site, acknowledged, failures } = office;
  const left = { ...KILLS[form] };
  const recoveries: Recovery[] = [];
  while (left.gateway + left.postgres > 0 && failures.length === 0) {
    await someAnswered(acknowledged, 1 + random.below(2 * WRITERS));
    await sleep(random.below(LATER_MS[form]));
    const isGateway = random.below(left.gateway + left.postgres) < left.gateway;
    const began = performance.now();
    let what = 'the gateway';
    try {
      if (isGateway) await site.killGateway();
      else what = await site.killPostgres(random);
    } catch (error) {
      failures.push(`kill ${recoveries.length + 1} was not recovered from: ${(error as Error).message}`);
      office.isLost = true;
      break;
    }
    left[isGateway ? 'gateway' : 'postgres'] -= 1;
    recoveries.push({ what, ms: performance.now() - began });
    if (recoveries.length % TOLD_EVERY === 0)
      say(`${recoveries.length} kills, ${acknowledged.length} requests answered`);
  }
  return recoveries;
}

/** Waits until the writers are at work again, but not for ever. */
async function someAnswered(acknowledged: readonly unknown[], count: number): Promise<void> {
  const wanted = acknowledged.length + count;
  const deadline = Date.now() + MOST_WAIT_MS;
  while (acknowledged.length < wanted && Date.now() < deadline) await sleep(10);
}

async function conclude(office: Office, opening: Opening, recoveries: readonly Recovery[]): Promise<Outcome> {
  const { site, acknowledged, failures, retries } = office;
  const found = office.isLost ? [] : await asOwner(site, (owner) => reckon(owner, opening, acknowledged));
  const done = acknowledged.filter(({ result }) => result !== undefined).length;
  const slowest = (isWanted: (what: string) => boolean) =>
    Math.round(Math.max(0, ...recoveries.filter(({ what }) => isWanted(what)).map(({ ms }) => ms)));
  const kills = (isWanted: (what: string) => boolean) => recoveries.filter(({ what }) => isWanted(what)).length;
  const ofGateway = (what: string) => what === 'the gateway';
  const ofServer = (what: string) => what === 'the server';
  const ofProcess = (what: string) => !ofGateway(what) && !ofServer(what);
  return {
    failures: [...failures, ...found],
    figures: {
      'kills of the gateway': kills(ofGateway),
      'kills of the database server': kills(ofServer),
      'kills of a process of it': kills(ofProcess),
      'writes acknowledged': done,
      'refused by the rules': acknowledged.length - done,
      'sent again': retries,
      'slowest recovery of the gateway, ms': slowest(ofGateway),
      'slowest recovery of the database, ms': slowest((what) => !ofGateway(what)),
    },
  };
}

async function asOwner<T>(site: Site, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client(site.ownerUrl);
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

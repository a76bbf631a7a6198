import { setTimeout as sleep } from 'node:timers/promises';
import { verifyChain } from '@jiedui/gateway/modules/audit/verify.service.ts';
import type pg from 'pg';
import { BROKEN_SEALS, SEALED_TWICE, UNSEALED } from './chain.sql.ts';
import { LEDGER_FAULTS, SUMS_OF_FACTS, SUMS_OF_LEAVES, TREE_FAULTS } from './facts.sql.ts';
import { unlikeAcknowledged } from './requests.ts';
import type { Acknowledged } from './writer.ts';

type Row = Record<string, unknown>;

/** What was there before anybody wrote. */
export interface Opening {
  /** Leaves less facts, by slice: what the demo loads beside its postings. */
  apart: ReadonlyMap<string, bigint>;
  counts: ReadonlyMap<string, number>;
}

const CATCH_UP_MS = 20_000;

export async function takeOpening(owner: pg.Client): Promise<Opening> {
  return { apart: await leavesApart(owner), counts: await countFacts(owner) };
}

/** Everything that does not hold now that all is quiet, each as a sentence. */
export async function reckon(owner: pg.Client, opening: Opening, said: readonly Acknowledged[]): Promise<string[]> {
  const faults: string[] = [];
  const expectNone = async (what: string, text: string): Promise<void> => {
    const { rows } = await owner.query<Row>(text);
    if (rows.length > 0) faults.push(`${what}: ${show(rows)}`);
  };
  for (const [what, text] of Object.entries(LEDGER_FAULTS)) await expectNone(what, text);
  faults.push(...(await unlikeAcknowledged(owner, said, opening.counts)));

  const apart = await leavesApart(owner);
  for (const slice of new Set([...apart.keys(), ...opening.apart.keys()])) {
    const drift = (apart.get(slice) ?? 0n) - (opening.apart.get(slice) ?? 0n);
    if (drift !== 0n) faults.push(`the roll-up is ${drift} fen apart from the facts at ${slice}`);
  }
  await caughtUp(owner, 'SELECT count(*)::int AS n FROM rollup_mark', 'the roll-up', faults);
  await expectNone('the tree is not the sum of the leaves', TREE_FAULTS);

  await caughtUp(owner, UNSEALED, 'the sealing', faults);
  await expectNone('a seal does not follow from its entry and the seal before', BROKEN_SEALS);
  await expectNone('an entry is sealed twice', SEALED_TWICE);
  const { rows: homes } = await owner.query<{ home: string }>('SELECT DISTINCT home FROM audit_seal');
  for (const { home } of homes) {
    const { broken } = await verifyChain(owner as unknown as pg.Pool, home);
    if (broken) faults.push(`the platform itself finds the chain of ${home} ${broken.kind} at ${broken.sequence}`);
  }
  return faults;
}

async function caughtUp(owner: pg.Client, text: string, what: string, faults: string[]): Promise<void> {
  const deadline = Date.now() + CATCH_UP_MS;
  for (;;) {
    const { rows } = await owner.query<{ n: number }>(text);
    if (rows[0]?.n === 0) return;
    if (Date.now() > deadline) return void faults.push(`${what} is ${rows[0]?.n} behind after ${CATCH_UP_MS} ms`);
    await sleep(50);
  }
}

async function leavesApart(owner: pg.Client): Promise<Map<string, bigint>> {
  const apart = new Map<string, bigint>();
  for (const [text, sign] of [
    [SUMS_OF_LEAVES, 1n],
    [SUMS_OF_FACTS, -1n],
  ] as const) {
    const { rows } = await owner.query<Record<string, string>>(text);
    for (const { amount = '0', ...slice } of rows) {
      const key = Object.values(slice).join(' ');
      apart.set(key, (apart.get(key) ?? 0n) + sign * BigInt(amount));
    }
  }
  return apart;
}

const COUNTED = ['commitment', 'instalment', 'transfer', 'posting', 'project', 'request'] as const;

async function countFacts(owner: pg.Client): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const table of COUNTED) {
    const { rows } = await owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
    counts.set(table, rows[0]?.n ?? 0);
  }
  return counts;
}

const show = (rows: readonly Row[]): string =>
  JSON.stringify(rows.slice(0, 3), (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

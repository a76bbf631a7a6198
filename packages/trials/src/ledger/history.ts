import { setTimeout as sleep } from 'node:timers/promises';
import { step } from '@jiedui/gateway/modules/funds/testing/history.ts';
import type { ReferenceLedger, Step } from '@jiedui/gateway/modules/funds/testing/reference-ledger.ts';
import fc from 'fast-check';
import { LEDGER_FAULTS } from '../crash/facts.sql.ts';
import type { OpenPlatform } from '../platform/index.ts';
import { type Attempt, nothingKnown, tryStep } from './attempt.ts';
import { type Books, openBooks, type People, rowId } from './books.ts';
import { type Entry, judge } from './judge.ts';
import { lookAt, viewsOf } from './views.ts';

export const WRITERS = 8;
const MOST_STEPS = 24;
const LOOK_AGAIN_MS = 40;

/** What each of the writers does, one step after the other. */
export const histories: fc.Arbitrary<Step[][]> = fc.array(
  fc.array(step, { minLength: 1, maxLength: MOST_STEPS, size: 'max' }),
  { minLength: WRITERS, maxLength: WRITERS },
);

/** What happened in all histories together. */
export interface Tally {
  histories: number;
  accepted: number;
  refused: number;
  stale: number;
  looks: number;
}

/** Plays one history by all its writers at once, read meanwhile by three others, and judges it when all is quiet. */
export async function play(
  platform: OpenPlatform,
  people: People,
  history: readonly (readonly Step[])[],
  tally: Tally,
): Promise<string[]> {
  const books = await openBooks(platform, people);
  const known = nothingKnown();
  const faults: string[] = [];
  const quiet = new AbortController();
  const reading = Object.values(people).map(async (who) => {
    while (!quiet.signal.aborted) {
      for (const fund of books.funds) faults.push(...(await lookAt(platform, who, fund)));
      tally.looks += 1;
      await sleep(LOOK_AGAIN_MS);
    }
  });
  const writing = history.map(async (steps) => {
    for (const one of steps) await tryStep({ platform, people, books, known }, one);
  });
  const wrote = await Promise.allSettled(writing);
  quiet.abort();
  await Promise.all(reading);
  for (const { reason } of wrote.filter((result) => result.status === 'rejected')) throw reason;
  count(known.attempts, tally);
  const { faults: unlawful, model } = judge(known.attempts, await entriesOf(platform, books));
  return [...faults.slice(0, 5), ...unlawful, ...(await compare(platform, people, books, model))];
}

async function compare(
  platform: OpenPlatform,
  people: People,
  books: Books,
  model: ReferenceLedger,
): Promise<string[]> {
  const faults: string[] = [];
  const held = (await viewsOf(platform, people, books)).map((book) => JSON.stringify(book));
  const expected = model.books.map(({ inTransit, available, allocated, spent }) =>
    JSON.stringify({
      inTransit: `${inTransit}`,
      available: `${available}`,
      allocated: `${allocated}`,
      spent: `${spent}`,
    }),
  );
  expected.forEach((book, i) => {
    if (held[i] !== book) faults.push(`fund ${i} holds ${held[i]}, the reference ledger ${book}`);
  });
  for (const [what, text] of Object.entries(LEDGER_FAULTS)) {
    const rows = await platform.superuser(text);
    if (rows.length > 0) faults.push(`${what}: ${JSON.stringify(rows.slice(0, 3))}`);
  }
  return faults;
}

const ENTRIES = `SELECT id::text, kind, CASE kind WHEN 'RECALLED' THEN summary WHEN 'REVERSAL' THEN summary
    WHEN 'MATCHED' THEN match_id::text ELSE voucher_no END AS mark
  FROM posting WHERE fund_id = ANY ($1::uuid[]) AND voucher_no <> 'open' ORDER BY entered_at, id`;

const entriesOf = async (platform: OpenPlatform, { funds }: Books): Promise<Entry[]> =>
  (await platform.superuser(ENTRIES, [funds.map(rowId)])) as unknown as Entry[];

function count(attempts: readonly Attempt[], tally: Tally): void {
  const refused = attempts.filter(({ answer }) => answer.__typename === 'Refusal');
  tally.histories += 1;
  tally.accepted += attempts.length - refused.length;
  tally.refused += refused.length;
  tally.stale += refused.filter(({ answer }) => answer.code === 'CONFLICT' && answer.field === 'version').length;
}

import fc from 'fast-check';
import pg from 'pg';
import type { Campaign, Form, Outcome, Run } from '../campaign.ts';
import { type OpenPlatform, openPlatform } from '../platform/index.ts';
import { figuresApart } from './figures.ts';
import { histories, play, type Tally, WRITERS } from './history.ts';

const TIME_MS: Record<Form, number> = { test: 4000, short: 45_000, long: 590_000 };
const TOLD_EVERY = 50;

export const ledger: Campaign = {
  name: 'ledger',
  shows:
    'Whatever eight offices do at once, the ledger holds what a plain model of it holds, refuses only what it must, and never shows books that do not fit together.',
  async run(run) {
    const platform = await openPlatform();
    // Eight writers ask for versions at once, more than one connection answers.
    const owners = new pg.Pool({ connectionString: platform.urls.owner, max: 4 });
    const superuser = async (text: string, values?: unknown[]) => (await owners.query(text, values)).rows;
    try {
      return await playHistories({ ...platform, superuser }, run);
    } finally {
      await owners.end();
      await platform.close();
    }
  },
};

async function playHistories(platform: OpenPlatform, { form, random, say }: Run): Promise<Outcome> {
  const people = {
    officer: await platform.viewerOf('510104-officer'),
    finance: await platform.viewerOf('513227-finance'),
    province: await platform.viewerOf('51-reviewer'),
  };
  const tally: Tally = { histories: 0, accepted: 0, refused: 0, stale: 0, looks: 0 };
  const failures: string[] = [];
  const until = performance.now() + TIME_MS[form];
  while (performance.now() < until && failures.length === 0) {
    // Who is quicker differs from one run to the next, so a failing history is not made shorter: less would prove nothing.
    const seed = random.below(2 ** 31);
    const [history = []] = fc.sample(histories, { seed, numRuns: 1 });
    const found = await play(platform, people, history, tally);
    failures.push(...found.map((fault) => `history ${tally.histories} (fast-check seed ${seed}): ${fault}`));
    if (tally.histories % TOLD_EVERY === 0) say(`${tally.histories} histories, ${tally.accepted} acts`);
  }
  failures.push(...(await figuresApart(platform, people)));
  return {
    failures,
    figures: {
      writers: WRITERS,
      histories: tally.histories,
      'acts done': tally.accepted,
      'acts refused': tally.refused,
      'refused as stale': tally.stale,
      'answers read meanwhile': tally.looks,
    },
  };
}

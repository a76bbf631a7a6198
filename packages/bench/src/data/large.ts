import { connect } from '@jiedui/gateway/database/connect.ts';
import type { DatabaseUrls } from '@jiedui/gateway/database/roles.ts';
import { MOVEMENTS } from '@jiedui/gateway/modules/funds/index.ts';
import { rebuildTree } from '@jiedui/gateway/modules/indicators/index.ts';
import { ledgerSteps } from './large.ledger.sql.ts';
import { helpers, placeSteps, type Step } from './large.sql.ts';

/** How much is made beside the demo. */
export interface Scale {
  projects: number;
  /** Of the ledger: every sending, confirmation, allocation and payment is one. */
  postings: number;
  /** Stands for households until there is a register of them: one progress note each. */
  households: number;
}

export const LARGE: Scale = { projects: 50_000, postings: 500_000, households: 300_000 };
const FILLED = /^(?:CREATE TEMP TABLE|INSERT INTO) (\w+)/g;
export const BUSINESS_DATE = '2017-04-23';

/** The statements that make a scale, in order; with the seed they are all that decides what is made. */
export const stepsOf = (scale: Scale): readonly Step[] => [...placeSteps(scale), ...ledgerSteps(scale, MEASURES)];

/**
 * Fills a database that holds the demo with an invented year: counties of six provinces under agreements, their funds,
 * sendings, projects, milestones, notes and payments, balanced, with the roll-up counted from them. Made by the database
 * itself from a seed, so that the same seed makes the same rows.
 */
export async function loadLarge(
  urls: DatabaseUrls,
  seed: number,
  scale: Scale,
  told: (what: string) => void,
): Promise<void> {
  const owner = await connect(urls.owner);
  try {
    await owner.query(`SELECT set_config('app.business_date', $1, false)`, [BUSINESS_DATE]);
    await owner.query('SET synchronous_commit = off');
    for (const text of helpers(seed)) await owner.query(text);
    await owner.query('BEGIN');
    for (const [what, text] of stepsOf(scale)) {
      told(what);
      await owner.query(text);
      // The planner knows nothing of what was just made: without it one of the later steps takes an hour.
      for (const [, table] of text.matchAll(FILLED)) await owner.query(`ANALYZE ${table}`);
    }
    await owner.query('COMMIT');
    told('roll-up');
    await owner.query('ANALYZE');
  } finally {
    await owner.end();
  }
  const worker = await connect(urls.worker);
  try {
    await rebuildTree(worker, BUSINESS_DATE);
  } finally {
    await worker.end();
  }
}

/** `(kind, measure, sign)` rows: which measures each kind of posting moves. */
const MEASURES = Object.entries(MOVEMENTS)
  .flatMap(([kind, { moves }]) => Object.entries(moves).map(([measure, sign]) => `('${kind}', '${measure}', ${sign})`))
  .join(', ');

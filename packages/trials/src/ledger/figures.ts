import { rollUp } from '@jiedui/gateway/modules/indicators/roll-up.ts';
import type { Viewer } from '@jiedui/gateway/schema/viewer.ts';
import pg from 'pg';
import { SUMS_OF_FACTS, TREE_FAULTS } from '../crash/facts.sql.ts';
import { BUSINESS_DATE, type OpenPlatform } from '../platform/index.ts';
import { COUNTY, type People, PROVIDER, SOURCES } from './books.ts';

const KEYS = [
  'funds.sent',
  'funds.in-place',
  'funds.allocated',
  'funds.spent',
  'funds.in-transit',
  'funds.idle',
] as const;

const FIGURES = `query ($source: FundSource!, $keys: [String!]) { figures(filter: { divisionKey: "${COUNTY}",
  providerKey: "${PROVIDER}", source: $source, period: "2000/2017", keys: $keys }) { key value } }`;

/** Figures that differ from the ledger itself, for both sides and their province, once the roll-up has caught up. */
export async function figuresApart(platform: OpenPlatform, people: People): Promise<string[]> {
  await catchUp(platform.urls.worker);
  const faults = (await platform.superuser(TREE_FAULTS)).map(
    (row) => `the tree is not the sum of the leaves: ${show(row)}`,
  );
  const facts = await platform.superuser(
    `SELECT source, measure, sum(amount::bigint)::text AS amount FROM (${SUMS_OF_FACTS}) f
     WHERE home = $1 AND provider_key = $2 GROUP BY 1, 2`,
    [COUNTY, PROVIDER],
  );
  for (const who of Object.values(people) as Viewer[]) {
    for (const source of SOURCES) {
      const { data, errors } = await platform.query<{ figures: { key: string; value: string | null }[] }>(
        who,
        FIGURES,
        {
          source,
          keys: [...KEYS],
        },
      );
      if (errors) throw new Error(`${who.username}: ${JSON.stringify(errors)}`);
      for (const { key, value } of data.figures) {
        const fact = facts.find((row) => row.source === source && row.measure === key)?.amount ?? '0';
        if (BigInt(value ?? '0') !== BigInt(String(fact)))
          faults.push(`${who.username} sees ${key} of ${source} as ${value}, the ledger holds ${String(fact)}`);
      }
    }
  }
  return faults;
}

async function catchUp(workerUrl: string): Promise<void> {
  const worker = new pg.Client(workerUrl);
  await worker.connect();
  try {
    await rollUp(worker, BUSINESS_DATE);
  } finally {
    await worker.end();
  }
}

const show = (row: Record<string, unknown>): string => JSON.stringify(row);

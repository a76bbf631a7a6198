import { print, validate } from 'graphql';
import type { Campaign, Form, Outcome, Run } from '../campaign.ts';
import { type OpenPlatform, openPlatform } from '../platform/index.ts';
import { type Asking, askLane, askPlainly, bugsOf } from './both.ts';
import { Coverage } from './coverage.ts';
import { makeOperation, type Operation } from './operation.ts';
import { gather, Pool } from './pool.ts';
import { fillPool, somePeople } from './scenery.ts';
import { shrink } from './shrink.ts';

const OPERATIONS: Record<Form, number> = { test: 200, short: 2000, long: 20_000 };
/** Below this share of the operations that a lane is for, it is not one. */
const LEAST_SERVED = 0.4;
const MOST_FAILURES = 5;

export const lanes: Campaign = {
  name: 'lanes',
  shows: 'What the read lane answers is what graphql-js answers, byte for byte, whatever is asked and whoever asks',
  async run(run) {
    const platform = await openPlatform();
    try {
      return await compareMany(run, platform);
    } finally {
      await platform.close();
    }
  },
};

/** What came of the operations so far. */
interface Tally {
  tried: number;
  /** Those that a lane is for: answered without errors, without directives, nothing asked of the schema itself. */
  plain: number;
  served: number;
  withErrors: number;
  invalid: number;
}

async function compareMany({ random, form, say }: Run, platform: OpenPlatform): Promise<Outcome> {
  const { schema, services } = platform;
  const pool = new Pool();
  await fillPool(pool, platform);
  const people = await somePeople(platform, random.fork());
  const coverage = new Coverage(schema);
  const failures: string[] = [];
  const tally: Tally = { tried: 0, plain: 0, served: 0, withErrors: 0, invalid: 0 };
  while (tally.tried < OPERATIONS[form] && failures.length < MOST_FAILURES) {
    const viewer = random.pick(people);
    const operation = makeOperation(schema, random.fork(), pool, viewer);
    if (validate(schema, operation.document).length > 0) {
      tally.invalid += 1;
      if (tally.invalid > 20 + tally.tried)
        throw new Error(`most made operations are invalid: ${print(operation.document)}`);
      continue;
    }
    tally.tried += 1;
    coverage.add(operation.document);
    const failure = await compare({ schema, services, viewer }, operation, pool, tally);
    if (failure) failures.push(`operation ${tally.tried}: ${failure}`);
    if (tally.tried % 1000 === 0) say(`${tally.tried} operations, ${tally.served} by the lane`);
  }
  const share = tally.served / Math.max(1, tally.plain);
  if (failures.length === 0 && share < LEAST_SERVED)
    failures.push(`the lane served ${percent(share)} of what a lane is for, less than ${percent(LEAST_SERVED)}`);
  return { failures, figures: { ...tally, 'share served': percent(share), ...visited(coverage) } };
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function visited(coverage: Coverage): Record<string, string> {
  const missing = coverage.unvisited;
  const some = missing.slice(0, 8).join(', ');
  return {
    'fields visited': `${coverage}`,
    ...(missing.length > 0 ? { 'not visited': `${missing.length}: ${some}` } : {}),
  };
}

/** @returns how the two ways differ, or what went wrong in the plain one. */
async function compare(asking: Asking, operation: Operation, pool: Pool, tally: Tally): Promise<string | undefined> {
  const result = await askPlainly(asking, operation);
  gather(pool, operation.points, result.data);
  const plainly = JSON.stringify(result);
  if (result.errors) tally.withErrors += 1;
  const [bug] = bugsOf(result);
  if (bug) {
    const smaller = await shrink(
      asking.schema,
      operation,
      async (less) => bugsOf(await askPlainly(asking, less)).length > 0,
    );
    return `graphql-js meets a bug: ${bug}\n${told(asking, smaller)}`;
  }
  const plain = !result.errors && isPlain(operation);
  if (plain) tally.plain += 1;
  const byLane = await askLane(asking, operation);
  if (byLane === undefined) return undefined;
  if (plain) tally.served += 1;
  if (byLane === plainly) return undefined;
  const smaller = await shrink(asking.schema, operation, (less) => differs(asking, less));
  const [lane, graphqlJs] = [await askLane(asking, smaller), JSON.stringify(await askPlainly(asking, smaller))];
  return `the lane answers otherwise\n${told(asking, smaller)}\n  lane:       ${lane}\n  graphql-js: ${graphqlJs}`;
}

const isPlain = ({ document }: Operation): boolean => !/@(skip|include)\b|\b__(schema|type)\b/.test(print(document));

async function differs(asking: Asking, operation: Operation): Promise<boolean> {
  const plainly = JSON.stringify(await askPlainly(asking, operation));
  const byLane = await askLane(asking, operation);
  return byLane !== undefined && byLane !== plainly;
}

const told = ({ viewer }: Asking, { document, operationName, variables }: Operation): string =>
  `  by ${viewer.username}, ${operationName ?? 'unnamed'}, ${JSON.stringify(variables)}: ${print(document).replaceAll(/\s+/g, ' ')}`;

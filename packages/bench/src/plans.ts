import { readFileSync } from 'node:fs';
import type { Batch } from '@jiedui/gateway/database/batch.ts';
import { type NamedStatement, readScopeOf } from '@jiedui/gateway/database/scope.ts';
import type { Context, Services } from '@jiedui/gateway/schema/context.ts';
import { gatewaySchema } from '@jiedui/gateway/schema/index.ts';
import type { Viewer, ViewerLevel } from '@jiedui/gateway/schema/viewer.ts';
import { keyRange } from '@jiedui/model';
import { execute, parse } from 'graphql';
import pg from 'pg';
import { BUSINESS_DATE } from './data/large.ts';
import { median } from './figures.ts';
import { randomOf, shuffled } from './random.ts';
import type { ScreenName, Variables } from './screen.ts';
import { SCREENS } from './screens.ts';
import { FIGURES } from './sql/rollup.sql.ts';

export interface PlanRow {
  screen: ScreenName;
  viewer: string;
  /** Backend CPU milliseconds, median, among everybody's statements on shared connections. */
  mixedMs: number;
  /** The better of a plan of its own each time and a kept plan on a connection of its own. */
  bestMs: number;
}

interface Case {
  screen: ScreenName;
  who: Viewer;
  statement: NamedStatement;
}

const COUNTY = '513227';

function viewerAt(level: ViewerLevel, key: string): Viewer {
  const gives = ['province', 'prefecture', 'partner'].includes(level);
  return {
    userId: '00000000-0000-7000-8000-000000000001',
    userName: level,
    username: level,
    level,
    roles: ['reviewer'],
    admin: '',
    officeId: null,
    organisation: { key, name: key, divisionKey: key },
    divisionKey: key,
    territory: level === 'partner' ? [] : [keyRange(key)],
    providerRange: gives ? keyRange(key) : null,
    writeHomes: [],
    businessDate: BUSINESS_DATE,
  };
}

/** Everybody who looks: from the province to a village, and a partner from another province. */
async function viewers(owner: pg.Client): Promise<readonly Viewer[]> {
  const { rows } = await owner.query<{ key: string }>(
    `SELECT division_key AS key FROM project WHERE home = $1 AND length(division_key) >= 9 ORDER BY length(division_key), division_key`,
    [COUNTY],
  );
  const township = rows[0]?.key.slice(0, 9) ?? '';
  const village = rows.at(-1)?.key ?? township;
  return [
    viewerAt('province', '51'),
    viewerAt('prefecture', '5132'),
    viewerAt('county', COUNTY),
    viewerAt('township', township),
    viewerAt('village', village),
    viewerAt('partner', '5101'),
  ];
}

/** What a screen asks for, seen from somebody's place. */
function variablesFor(screen: ScreenName, { level, divisionKey }: Viewer): Variables | undefined {
  if (screen === 'division') return { key: divisionKey };
  if (screen === 'counties') return { key: '5132' };
  if (screen === 'projects') return { divisionKey: COUNTY, states: ['STARTED', 'COMPLETED'], first: 20, after: null };
  if (screen === 'rollup' && ['province', 'prefecture', 'county'].includes(level))
    return { divisionKey, period: '2017', keys: FIGURES };
  return undefined;
}

/** The statement that the plugin compiles for somebody's request: caught where it would be run. */
async function caught(services: Services, viewer: Viewer, screen: ScreenName): Promise<NamedStatement[]> {
  const variables = variablesFor(screen, viewer);
  const document = SCREENS.find(({ name }) => name === screen)?.document;
  if (!variables || !document) return [];
  const statements: NamedStatement[] = [];
  const client = {
    query(batch: Batch): Batch {
      statements.push(...batch.statements.slice(1).map((statement) => ({ ...statement })));
      batch.handleReadyForQuery({ parsedStatements: {} });
      return batch;
    },
    release: () => undefined,
  };
  const pool = { connect: async () => client } as unknown as pg.Pool;
  const contextValue: Context = { viewer, services: { ...services, pool }, outcome: { unavailable: false } };
  await execute({ schema: gatewaySchema(), document: parse(document), variableValues: variables, contextValue });
  return statements;
}

const ROUNDS = 32;

/** Times every statement for every viewer in mixed order on shared connections, then each by itself. */
export async function measurePlans(
  services: Services,
  urls: { app: string; owner: string },
  seed: number,
  told: (line: string) => void,
): Promise<PlanRow[]> {
  const owner = new pg.Client(urls.owner);
  await owner.connect();
  const people = await viewers(owner);
  await owner.end();
  const cases: Case[] = [];
  for (const { name } of SCREENS.filter(({ writes }) => !writes))
    for (const who of people)
      for (const statement of await caught(services, who, name)) cases.push({ screen: name, who, statement });
  const names = new Map(
    [...new Set(cases.map(({ statement }) => statement.text))].map((text, i) => [text, `plan_${i}`]),
  );
  told(`${cases.length} statements of ${people.length} viewers, ${names.size} texts`);
  for (const { statement } of cases) statement.name = names.get(statement.text) ?? '';

  const times = await inMixedOrder(urls.app, cases, seed);
  const rows: PlanRow[] = [];
  for (const [i, one] of cases.entries()) {
    const { mixed = [], kept = [], planned = [] } = times[i] ?? {};
    const bestMs = Math.min(median(kept), median(planned));
    const row = { screen: one.screen, viewer: one.who.level, mixedMs: median(mixed), bestMs };
    rows.push(row);
    told(
      `${row.screen.padEnd(9)} ${row.viewer.padEnd(11)} ${row.mixedMs.toFixed(3)} ms mixed, ${median(kept).toFixed(3)} kept, ${median(planned).toFixed(3)} planned`,
    );
  }
  return rows;
}

interface Times {
  mixed: number[];
  kept: number[];
  planned: number[];
}

/** The first executions of a name decide its plan; on the shared connections they come from whoever is first. */
const UNTIL_DECIDED = 8;

/**
 * Every statement in a new random order each round: on connections shared by all, on one of its own where its plan is kept,
 * and planned for its values. One after the other, so that all find the processor's caches equally cold.
 */
async function inMixedOrder(url: string, cases: readonly Case[], seed: number): Promise<Times[]> {
  const random = randomOf(seed);
  const times: Times[] = cases.map(() => ({ mixed: [], kept: [], planned: [] }));
  const shared = await Promise.all([connected(url), connected(url)]);
  const owned = await Promise.all(cases.map(() => connected(url)));
  const planning = await connected(url);
  for (let round = 0; round < ROUNDS; round++)
    for (const i of shuffled([...cases.keys()], random)) {
      const [one, own, all] = [cases[i], owned[i], times[i]];
      if (!one || !own || !all) continue;
      const took = {
        mixed: await timed(shared[round % 2] ?? planning, one, false),
        kept: await timed(own, one, false),
        planned: await timed(planning, one, true),
      };
      if (round < UNTIL_DECIDED) continue;
      for (const way of ['mixed', 'kept', 'planned'] as const) all[way].push(took[way]);
    }
  await Promise.all([...shared, ...owned, planning].map(({ client }) => client.end()));
  return times;
}

interface Connected {
  client: pg.Client;
  pid: number;
}

async function connected(url: string): Promise<Connected> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  return { client, pid: rows[0]?.pid ?? 0 };
}

/** CPU milliseconds of a backend for one statement: whatever else the machine does is not in it. */
async function timed({ client, pid }: Connected, { who, statement }: Case, planned: boolean): Promise<number> {
  const scope = readScopeOf(who, planned || statement.byHand);
  await client.query('BEGIN READ ONLY');
  await client.query({ name: scope.name, text: scope.text, values: [...scope.values] });
  const before = onCpu(pid);
  await client.query({ name: statement.name, text: statement.text, values: [...statement.values] });
  const after = onCpu(pid);
  await client.query('COMMIT');
  return after - before;
}

const onCpu = (pid: number): number => Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ', 1)[0]) / 1e6;

import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CONTENDERS, type Contender, startContender } from './contender.ts';
import { type BenchDatabase, openDatabase } from './data/database.ts';
import { BUSINESS_DATE } from './data/large.ts';
import { Quiet } from './quiet.ts';
import { compareAll, prepare } from './run.ts';
import { SCREENS } from './screens.ts';

/** As in the gateway's tests: Sichuan and the other places of the story. */
const DIVISIONS = ['11', '33', '3306', '3307', '41', '4117', '44', '4419', '51', '35', '3505'];

let database: BenchDatabase;
let owner: pg.Client;
let quiet: Quiet;
const contenders: Contender[] = [];

beforeAll(async () => {
  database = await openDatabase({ name: 'test', seed: 1, only: DIVISIONS }, () => undefined);
  owner = new pg.Client(database.urls.owner);
  await owner.connect();
  quiet = await Quiet.keep(database.ownerUrl);
  await prepare(owner);
  const around = { ownerUrl: database.ownerUrl, poolSize: 2, businessDate: BUSINESS_DATE };
  contenders.push(...(await Promise.all(CONTENDERS.map((name) => startContender(name, around)))));
});

afterAll(async () => {
  await Promise.all(contenders.map((contender) => contender.stop()));
  await quiet?.end();
  await owner?.end();
  await database?.stop();
});

test('all contenders give the same answers on every screen, and leave the same rows', async () => {
  const said: string[] = [];
  const few = SCREENS.map((screen) => ({
    ...screen,
    variables: async (client: pg.Client) => (await screen.variables(client)).slice(0, 6),
  }));
  const prepared = await compareAll(owner, few, contenders, (line) => said.push(line));
  expect(prepared.map(({ screen }) => screen.name)).toEqual(SCREENS.map(({ name }) => name));
  expect(said).toHaveLength(SCREENS.length);
});

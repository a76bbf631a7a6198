import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FundAction, mayActOnFund } from '../../modules/funds/index.ts';
import { reachesPairing } from '../../modules/pairings/pairing.policy.ts';
import { mayActOnProject, type ProjectAction } from '../../modules/projects/index.ts';
import { reaches, reachesDivision, reachesProvider, type Viewer } from '../../schema/viewer.ts';
import { openDemoGateway } from '../demo.ts';
import type { TestGateway } from '../gateway.ts';
import { viewerOf } from '../viewers.ts';
import { anyViewer, some } from './anyone.ts';
import { type AppConnection, openAppConnection } from './app-connection.ts';
import { changeAll, type FactTable, factTables, insertOf, type PlacedRow, readAll, rowName, scatter } from './facts.ts';

let gateway: TestGateway;
let app: AppConnection;
let tables: FactTable[];
let rows: PlacedRow[];
beforeAll(async () => {
  gateway = await openDemoGateway();
  tables = await factTables(gateway);
  rows = await scatter(gateway, tables);
  app = await openAppConnection(gateway);
});
afterAll(async () => {
  await app.end();
  await gateway.close();
});

const AGREED = ['pairing', 'agreement'];
const AUDIT = ['audit_entry', 'audit_seal'];
const may = (verb: string) => tables.filter(({ verbs }) => verbs.includes(verb)).map(({ name }) => name);

/** What is in reach, in the words of wall one. */
function inReach(viewer: Viewer, row: PlacedRow): boolean {
  if (AUDIT.includes(row.table) && viewer.admin === 'audit-admin') return true;
  // A county reads the agreement of its prefecture, under which its money may come.
  return AGREED.includes(row.table) ? reachesPairing(viewer, row) : reaches(viewer, row);
}

function inWritingReach(viewer: Viewer, row: PlacedRow): boolean {
  if (reachesDivision(viewer, row.divisionKey)) return true;
  return (
    reachesProvider(viewer, row.providerKey) && (AGREED.includes(row.table) || viewer.writeHomes.includes(row.home))
  );
}

const viewers = some(anyViewer, 120, 1);
const namesOf = (of: readonly PlacedRow[]): string[] => of.map(rowName).sort();
const told = (viewer: Viewer): string => JSON.stringify({ ...viewer, userId: '', officeId: '' });

describe('row security admits a row exactly if it is in reach', () => {
  test('of those who read', async () => {
    for (const viewer of viewers) {
      const seen = await app.tryOut<PlacedRow>(viewer, readAll(tables));
      expect(namesOf(seen), told(viewer)).toEqual(namesOf(rows.filter((row) => inReach(viewer, row))));
    }
  });

  test('of those who change it, a provider only in homes where its agreement is in force', async () => {
    const changeable = may('UPDATE');
    const candidates = rows.filter((row) => changeable.includes(row.table));
    for (const viewer of viewers) {
      const changed = await app.tryOut<PlacedRow>(viewer, changeAll(changeable));
      expect(namesOf(changed), told(viewer)).toEqual(namesOf(candidates.filter((row) => inWritingReach(viewer, row))));
    }
  });

  test('of those who enter it', async () => {
    // An entry of the audit is its author's, wherever it lies.
    const enterable = may('INSERT').filter((table) => !AUDIT.includes(table));
    const everyFifth = rows.filter(({ table }, i) => enterable.includes(table) && i % 5 === 0);
    for (const viewer of viewers.slice(0, 40))
      for (const row of everyFifth) {
        const refused = await app.isRefused(viewer, insertOf(tables, row));
        expect(refused, `${told(viewer)} ${JSON.stringify(row)}`).toBe(!inWritingReach(viewer, row));
      }
  });
});

test('nobody moves a row out of their own reach', async () => {
  const province = viewerOf({ level: 'province', key: '51', roles: ['reviewer'] });
  const changeable = may('UPDATE');
  const mine = rows.filter((row) => changeable.includes(row.table) && reachesDivision(province, row.divisionKey));
  expect(new Set(mine.map(({ table }) => table))).toEqual(new Set(changeable));
  for (const { table, ctid } of mine) {
    const move = `UPDATE ${table} SET division_key = '411725', provider_key = '' WHERE ctid = '${ctid}'`;
    expect(await app.isRefused(province, move), table).toBe(true);
  }
  // Where nothing is looked for, nothing of a row has to be readable: only the check on what is written is left.
  for (const table of changeable)
    expect(await app.isRefused(province, `UPDATE ${table} SET division_key = '411725', provider_key = ''`), table).toBe(
      true,
    );
});

test('nobody writes into the audit in somebody else’s name', async () => {
  const [entry] = rows.filter(({ table }) => table === 'audit_entry');
  if (!entry) throw new Error('the demo has no audit');
  for (const viewer of viewers) expect(await app.isRefused(viewer, insertOf(tables, entry))).toBe(true);
});

test('what a policy allows, row security admits', async () => {
  const funds: FundAction[] = ['read', 'commit', 'send', 'confirm', 'allocate', 'spend', 'reverse'];
  const projects: ProjectAction[] = ['read', 'create', 'approve', 'record', 'note', 'accept'];
  let allowed = 0;
  for (const viewer of viewers)
    for (const row of rows.filter(({ table }) => table === 'fund' || table === 'project')) {
      const fund = funds.filter((action) => mayActOnFund(viewer, action, row));
      const project = projects.filter((action) => mayActOnProject(viewer, action, { ...row, builder: 'PROVIDER' }));
      const actions = [...fund, ...project];
      allowed += actions.length;
      if (actions.includes('read')) expect(inReach(viewer, row), told(viewer)).toBe(true);
      if (actions.some((action) => action !== 'read')) expect(inWritingReach(viewer, row), told(viewer)).toBe(true);
    }
  expect(allowed).toBeGreaterThan(1000);
});

describe('without a scope', () => {
  test.each([
    ['on a new connection', 'DISCARD ALL'],
    ['on one whose last transaction had a scope', ''],
  ])('%s no row of any table is read, changed or entered', async (_, before) => {
    await app.withoutScope(before, async (ask) => {
      for (const { name } of tables) expect(await ask(`SELECT 1 FROM ${name}`), name).toEqual([]);
      for (const name of may('UPDATE'))
        expect(await ask(`UPDATE ${name} SET division_key = division_key RETURNING 1`)).toEqual([]);
      for (const row of rows.filter(({ table }, i) => may('INSERT').includes(table) && i % 13 === 0))
        expect(await ask(insertOf(tables, row))).toEqual([]);
    });
  });
});

import { randomUUIDv7 } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scopeOf } from '../../database/scope.ts';
import type { Viewer } from '../../schema/viewer.ts';
import { idsOf, openStory, people, type Story } from './testing/story.ts';

let story: Story;
let app: pg.Client;
let fund: { home: string; id: string };
let other: { home: string; id: string };
let transferId: string;

beforeAll(async () => {
  story = await openStory();
  const { fundId } = await story.inPlace('INTRA_PROVINCE', '1000');
  fund = idsOf(fundId);
  other = idsOf((await story.inPlace('FISCAL', '1000')).fundId);
  transferId = (await story.send(fundId, '300')).id;
  app = new pg.Client(story.gateway.urls.app);
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await story.gateway.close();
});

/** What the database alone answers to a person, with no policy of the application before it. Nothing stays. */
async function asPerson(viewer: Viewer, text: string, values: unknown[] = []): Promise<pg.QueryResult> {
  await app.query('BEGIN');
  try {
    const scope = scopeOf(viewer);
    await app.query({ ...scope, values: [...scope.values] });
    return await app.query(text, values);
  } finally {
    await app.query('ROLLBACK');
  }
}

const account = async (of: { id: string }, kind: string) => {
  const [row] = await story.gateway.owner('SELECT id FROM account WHERE fund_id = $1 AND kind = $2', [of.id, kind]);
  return row?.id;
};

const POST = `INSERT INTO posting (home, id, division_key, provider_key, scheme, source, fund_id, debit_id, credit_id, fen, kind, on_date,
  entered_by, entered_by_name, entered_by_organisation) VALUES ('513227', $1, '513227', '510104', 'INTRA_PROVINCE', 'FISCAL', $2, $3, $4, $5, 'SENT', '2017-04-01', $1, '', '')`;

describe('the tables themselves refuse', () => {
  test('a posting from one fund’s account into another’s', async () => {
    const values = [randomUUIDv7(), fund.id, await account(fund, 'AVAILABLE'), await account(other, 'AVAILABLE'), 100];
    await expect(asPerson(people.finance, POST, values)).rejects.toMatchObject({ code: '23503' });
    const back = [values[0], fund.id, values[3], values[2], 100];
    await expect(asPerson(people.finance, POST, back)).rejects.toMatchObject({ code: '23503' });
  });

  test('a posting of nothing, or from an account to itself', async () => {
    const [available, transit] = [await account(fund, 'AVAILABLE'), await account(fund, 'TRANSIT')];
    await expect(
      asPerson(people.finance, POST, [randomUUIDv7(), fund.id, available, transit, 0]),
    ).rejects.toMatchObject({ code: '23514' });
    await expect(
      asPerson(people.finance, POST, [randomUUIDv7(), fund.id, available, available, 1]),
    ).rejects.toMatchObject({ code: '23514' });
  });

  test('a balance below nothing, but for what lies outside', async () => {
    const take = `UPDATE account SET balance = -1 WHERE fund_id = $1 AND kind = $2`;
    await expect(asPerson(people.finance, take, [fund.id, 'AVAILABLE'])).rejects.toMatchObject({
      constraint: 'never_negative',
    });
    expect((await asPerson(people.finance, take, [fund.id, 'OUTSIDE'])).rowCount).toBe(1);
  });

  test('a transit that is not the rest', async () => {
    const take = 'UPDATE transfer SET confirmed_fen = 1 WHERE id = $1';
    await expect(asPerson(people.finance, take, [idsOf(transferId).id])).rejects.toMatchObject({
      constraint: 'transit_is_the_rest',
    });
  });

  test('a second reversal of one entry', async () => {
    const twice = `WITH taken AS (SELECT * FROM posting WHERE fund_id = $2 LIMIT 1)
      INSERT INTO posting (home, id, division_key, provider_key, scheme, source, fund_id, debit_id, credit_id, fen, kind, on_date,
        entered_by, entered_by_name, entered_by_organisation, reverses_id)
      SELECT home, i, division_key, provider_key, scheme, source, fund_id, credit_id, debit_id, fen, kind, on_date,
        entered_by, '', '', id FROM taken, unnest($1::uuid[]) i`;
    const ids = [randomUUIDv7(), randomUUIDv7()];
    expect((await asPerson(people.finance, twice, [ids.slice(1), fund.id])).rowCount).toBe(1);
    await expect(asPerson(people.finance, twice, [ids, fund.id])).rejects.toMatchObject({ code: '23505' });
  });

  test('more committed than an agreement holds', async () => {
    const beyond = 'UPDATE agreement SET committed_fen = amount_fen + 1 WHERE home = $1';
    await expect(asPerson(people.district, beyond, ['513227'])).rejects.toMatchObject({
      constraint: 'within_agreement',
    });
  });

  test.each([
    'UPDATE posting SET fen = 1',
    'DELETE FROM posting',
    'DELETE FROM transfer',
    'DELETE FROM receipt',
    'UPDATE audit_entry SET action = $$$$',
    'TRUNCATE posting CASCADE',
  ])('to anybody: %s', async (text) => {
    await expect(asPerson(people.finance, text)).rejects.toMatchObject({ code: '42501' });
  });
});

const TABLES = ['fund', 'account', 'transfer', 'receipt', 'posting'] as const;
const count = async (viewer: Viewer, table: string) => (await asPerson(viewer, `SELECT FROM ${table}`)).rowCount;

describe('row security alone', () => {
  test.each(TABLES)('shows %s to both sides and to those above, to nobody else', async (table) => {
    for (const who of [people.finance, people.district, people.city, people.prefecture, people.province]) {
      expect(await count(who, table)).toBeGreaterThan(0);
    }
    for (const who of [people.neighbour, people.shaoxing, people.former]) expect(await count(who, table)).toBe(0);
  });

  test('lets a provider write only in homes of its agreements in force', async () => {
    const ended: Viewer = { ...people.district, writeHomes: [] };
    const bump = `UPDATE transfer SET note = 'x' WHERE id = $1`;
    expect((await asPerson(people.district, bump, [idsOf(transferId).id])).rowCount).toBe(1);
    expect((await asPerson(ended, bump, [idsOf(transferId).id])).rowCount).toBe(0);
    const values = [randomUUIDv7(), fund.id, await account(fund, 'AVAILABLE'), await account(fund, 'TRANSIT'), 1];
    await expect(asPerson(ended, POST, values)).rejects.toMatchObject({ code: '42501' });
  });
});

test('without a scope the application sees nothing at all', async () => {
  for (const table of TABLES) {
    const { rowCount } = await app.query(`SELECT FROM ${table}`).catch(() => ({ rowCount: 0 }));
    expect(rowCount).toBe(0);
  }
});

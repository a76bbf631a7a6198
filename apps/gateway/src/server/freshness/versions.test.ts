import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '../../schema/viewer.ts';
import { openTestGateway, type TestGateway, viewerOf } from '../../testing/index.ts';
import { startPolling } from './polling.ts';
import { isNear, type News, Versions } from './versions.ts';

const county: Viewer = viewerOf({ level: 'county', key: '513227', roles: ['finance'] });
const township: Viewer = viewerOf({ level: 'township', key: '513227100', roles: ['clerk'] });
const city: Viewer = viewerOf({ level: 'prefecture', key: '5132', roles: ['reviewer'] });
const partner: Viewer = viewerOf({ level: 'partner', key: '510104', roles: ['officer'] });
const LOOK = { asOf: '1', today: '2017-04-23' };

/** Whose stamps move when a home does. */
function touched(home: string): string[] {
  const versions = new Versions();
  versions.seen({ ...LOOK, begunAt: performance.now(), moved: [{ home: '513227', version: 1 }] });
  const people = { county, township, city, partner };
  const stamps = () => Object.entries(people).map(([name, one]) => [name, versions.stamp(one, false)] as const);
  const before = new Map(stamps());
  versions.moved([{ home, version: 1_000 }]);
  return stamps().flatMap(([name, stamp]) => (before.get(name) === stamp ? [] : [name]));
}

describe('a stamp', () => {
  test.each([
    ['513227', ['county', 'township', 'city', 'partner']],
    ['513226', ['city', 'partner']],
    ['513200', ['county', 'township', 'city', 'partner']],
    ['510000', ['county', 'township', 'city', 'partner']],
    ['411725', ['city', 'partner']],
    ['', ['county', 'township', 'city', 'partner']],
    ['accounts', []],
    ['sessions/a', []],
  ])('moves with %j for those whose answers may be made from it', (home, people) => {
    expect(touched(home)).toEqual(people);
  });

  test('of figures moves with the roll-up, of everything with the day', () => {
    const versions = new Versions();
    const seen = (change: Partial<typeof LOOK>) => {
      versions.seen({ ...LOOK, ...change, begunAt: performance.now(), moved: [] });
      return [versions.stamp(county, false), versions.stamp(county, true)];
    };
    const [facts, figures] = seen({});
    expect(seen({ asOf: '2' })[0]).toBe(facts);
    expect(seen({ asOf: '2' })[1]).not.toBe(figures);
    expect(seen({ today: '2017-04-24' })[0]).not.toBe(facts);
  });
});

test('an own write is not undone by a look that was begun before it', () => {
  const versions = new Versions();
  versions.moved([{ home: '513227', version: 20 }]);
  const after = versions.stamp(county, false);
  versions.moved([{ home: '513227', version: 19 }]);
  expect(versions.stamp(county, false)).toBe(after);
});

test('what was looked at a second ago is no longer known', () => {
  let now = 0;
  const versions = new Versions(() => now);
  expect(versions.isFresh()).toBe(false);
  versions.seen({ ...LOOK, begunAt: 0, moved: [] });
  expect(versions.isFresh()).toBe(true);
  now = 1000;
  expect(versions.isFresh()).toBe(false);
});

test('near are one’s territory, what is above it, and where one gives today', () => {
  const giver = { ...partner, writeHomes: ['513227'] };
  expect(['513227', '513226', '', 'accounts'].map((home) => isNear(giver, home))).toEqual([true, false, false, false]);
  expect(['513227', '513226', '513200'].map((home) => isNear(county, home))).toEqual([true, false, true]);
});

describe('looking at the database', () => {
  let gateway: TestGateway;
  let pool: pg.Pool;
  beforeAll(async () => {
    gateway = await openTestGateway();
    pool = new pg.Pool({ connectionString: gateway.urls.worker, max: 2 });
    pool.on('error', () => undefined);
  });
  afterAll(async () => {
    await pool.end();
    await gateway.close();
  });
  const write = (home: string, version: number) =>
    gateway.owner(
      'INSERT INTO change (home, version) VALUES ($1, $2) ON CONFLICT (home) DO UPDATE SET version = excluded.version',
      [home, version],
    );

  test('finds what moved, late commits with early versions too, and drops all it knows when it cannot look', async () => {
    await write('513227', 1_000_000_000_000);
    const versions = new Versions();
    const told: News[] = [];
    versions.listen((news) => void told.push(news));
    const polling = startPolling(versions, { pool, businessDate: '2017-04-23', everyMs: 20 });
    const heard = async (condition: (news: News) => boolean) => {
      for (let i = 0; i < 200 && !told.some(condition); i += 1) await sleep(10);
      expect(told.some(condition)).toBe(true);
      told.length = 0;
    };
    await heard(({ homes }) => homes.has('513227'));
    await write('513227', 1_000_000_000_500);
    await heard(({ homes }) => homes.size === 1 && homes.has('513227'));
    // Committed an hour after its version was taken: beyond the overlap, found by the sum.
    await write('411725', 999_996_400_000);
    await heard(({ homes }) => homes.size === 1 && homes.has('411725'));
    expect(versions.isFresh()).toBe(true);

    await gateway.owner('REVOKE SELECT ON change FROM jiedui_worker');
    await heard(({ everything }) => everything);
    expect([versions.isFresh(), versions.highest()]).toEqual([false, 0]);
    await gateway.owner('GRANT SELECT ON change TO jiedui_worker');
    await heard(({ everything, homes }) => everything && homes.has('411725'));
    expect(versions.isFresh()).toBe(true);
    await polling.stop();
  });
});

import { expect, test } from 'vitest';
import { Versions } from './versions.ts';

const look = { moved: [{ home: '513227', version: 1 }], asOf: '', today: '2017-04-23' };

test('what was looked at is known for less than a second, and not at all once a look has failed', () => {
  let now = 0;
  const versions = new Versions(() => now);
  expect(versions.isFresh()).toBe(false);
  versions.seen({ begunAt: now, ...look });
  expect(versions.isFresh()).toBe(true);
  now = 1000;
  expect(versions.isFresh()).toBe(false);
  versions.seen({ begunAt: now, ...look });
  expect(versions.isFresh()).toBe(true);
  versions.lost();
  expect(versions.isFresh()).toBe(false);
});

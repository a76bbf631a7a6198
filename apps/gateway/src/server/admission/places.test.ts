import { beforeEach, describe, expect, test } from 'vitest';
import { type Leave, Places } from './places.ts';

let now = 0;
let places: Places;
beforeEach(() => {
  now = 0;
  places = new Places({ places: 4, mostOfOne: 3, rushMs: 500, standingMs: 50, now: () => now });
});

/** Enters, and tells what became of it. */
function comer(client: string) {
  const state: { leave?: Leave | undefined; settled: boolean } = { settled: false };
  void Promise.resolve(places.enter(client)).then((leave) => Object.assign(state, { leave, settled: true }));
  return state;
}
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** Fills all places for a while, so that it is known how long work takes. */
async function work(ms: number): Promise<void> {
  for (let round = 0; round < 60; round++) {
    const inHand = ['a', 'a', 'b', 'b'].map(comer);
    await settle();
    now += ms;
    for (const { leave } of inHand) leave?.();
  }
}

describe('while there are places', () => {
  test('whoever comes is let in at once', () => {
    expect(['a', 'b', 'c', 'd'].map((client) => typeof places.enter(client))).toEqual(Array(4).fill('function'));
  });

  test('one client never holds them all: another passes those of his who wait', async () => {
    const greedy = Array.from({ length: 6 }, () => comer('greedy'));
    const other = comer('other');
    await settle();
    expect(greedy.map(({ settled }) => settled)).toEqual([true, true, true, false, false, false]);
    expect(other.settled).toBe(true);
  });
});

describe('while they are all taken', () => {
  test('clients are called in turn, whoever brought more', async () => {
    const inHand = ['x', 'x', 'y', 'y'].map(comer);
    const waiting = ['a', 'a', 'a', 'b'].map(comer);
    await settle();
    inHand[0]?.leave?.();
    inHand[1]?.leave?.();
    await settle();
    expect(waiting.map(({ settled }) => settled)).toEqual([true, false, false, true]);
  });

  test('a place given back twice is given once', async () => {
    const [first] = ['x', 'x', 'y', 'y'].map(comer);
    const waiting = ['a', 'b'].map(comer);
    await settle();
    first?.leave?.();
    first?.leave?.();
    await settle();
    expect(waiting.map(({ settled }) => settled)).toEqual([true, false]);
  });

  test('a rush is borne for half a second of work, the rest is turned away at once', async () => {
    await work(100);
    const inHand = ['x', 'x', 'y', 'y'].map(comer);
    const rush = Array.from({ length: 60 }, (_, i) => comer(`c${i}`));
    await settle();
    const turnedAway = rush.filter(({ settled, leave }) => settled && !leave);
    expect(inHand.every(({ leave }) => leave)).toBe(true);
    // Four places of 100 ms each: twenty are done in half a second.
    expect(rush.length - turnedAway.length).toBeGreaterThanOrEqual(19);
    expect(rush.length - turnedAway.length).toBeLessThanOrEqual(21);
    expect(places.overloaded).toBe(true);
    now += 1001;
    expect(places.overloaded).toBe(false);
  });

  test('a queue that stands is borne for a twentieth of a second only', async () => {
    await work(20);
    const inHand = ['x', 'x', 'y', 'y'].map(comer);
    for (let i = 0; i < 12; i++) comer(`c${i}`);
    await settle();
    for (const { leave } of inHand) {
      now += 60;
      leave?.();
      await settle();
      comer(`again${now}`);
    }
    now += 20;
    expect(places.admits('one more')).toBe(false);
  });

  test('who brings little is let in where another who brought much is turned away', async () => {
    await work(100);
    for (const client of ['x', 'x', 'x', 'y']) comer(client);
    const many = Array.from({ length: 60 }, () => comer('greedy'));
    await settle();
    expect(many.some(({ settled, leave }) => settled && !leave)).toBe(true);
    expect(places.admits('modest')).toBe(true);
    expect(places.overloaded).toBe(false);
  });

  test('where nothing moves, nobody new is kept waiting', async () => {
    await work(10);
    for (const client of ['x', 'x', 'y', 'y']) comer(client);
    expect(places.admits('early')).toBe(true);
    now += 10_000;
    expect(places.admits('late')).toBe(false);
  });

  test('after a long rest the first rush is not mistaken for a standstill', async () => {
    await work(10);
    now += 3_600_000;
    for (const client of ['x', 'x', 'y', 'y']) comer(client);
    expect(places.admits('next')).toBe(true);
  });
});

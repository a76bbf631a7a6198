import { expect, test } from 'vitest';
import { Turns } from './turns.ts';

const keepBusy = (ms: number) => {
  for (const end = performance.now() + ms; performance.now() < end; );
};

test('what would keep the loop for long is spread over turns, and others come in between', async () => {
  const turns = new Turns();
  let lookedAfter = 0;
  const timer = setInterval(() => lookedAfter++, 1);
  await Promise.all(
    Array.from({ length: 20 }, async () => {
      // As requests come: each in a callback of its own, many of them in one turn.
      await new Promise(setImmediate);
      await turns.wait();
      keepBusy(6);
    }),
  );
  clearInterval(timer);
  expect(lookedAfter).toBeGreaterThan(5);
});

test('a turn that is not spent is not waited for', () => {
  const turns = new Turns();
  expect([turns.wait(), turns.wait()]).toEqual([undefined, undefined]);
});

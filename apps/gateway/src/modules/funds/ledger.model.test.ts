import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { among, step } from './testing/history.ts';
import { Platform } from './testing/platform.ts';
import { ReferenceLedger } from './testing/reference-ledger.ts';
import { openStory, type Story } from './testing/story.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story.gateway.close());

test('whatever offices do in whatever order, the ledger holds what a plain model of it holds', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 60, size: 'max' }), async (history) => {
      const platform = new Platform(story, await story.agree());
      await platform.open();
      const model = new ReferenceLedger();
      for (const asked of history) {
        const taken = among(asked, model);
        expect([taken, await platform.take(taken)]).toEqual([taken, model.take(taken)]);
      }
      const held = await Promise.all(platform.funds.map((id) => story.balances(id)));
      const expected = model.books.map((book) =>
        Object.fromEntries(Object.entries(book).map(([name, amount]) => [name, String(amount)])),
      );
      expect(held).toEqual(expected);
    }),
    { numRuns: 16 },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowWindow } from './window.ts';

test('every visible row is mounted, and never more than the margin beyond', () => {
  fc.assert(
    fc.property(fc.nat(400_000), fc.integer({ min: 100, max: 2000 }), fc.nat(10_000), (scrollTop, height, count) => {
      const { start, end } = rowWindow(scrollTop, height, 36, count);
      expect(start).toBeLessThanOrEqual(end);
      expect(end).toBeLessThanOrEqual(count);
      expect(start * 36).toBeLessThanOrEqual(scrollTop);
      expect(end - start).toBeLessThanOrEqual(Math.ceil(height / 36) + 26);
      if (end < count) expect(end * 36).toBeGreaterThanOrEqual(scrollTop + height);
    }),
  );
});

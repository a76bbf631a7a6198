import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packNumbers, unpackNumbers } from './columns.ts';

test('numbers up to 32,767 come back as they went in', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 32_767 })), (numbers) => {
      expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
    }),
  );
});

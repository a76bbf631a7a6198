import { expect, test } from 'vitest';
import { helpers } from './data/large.sql.ts';
import { stepsOf } from './data/large.ts';
import { randomOf, shuffled } from './random.ts';

test('the same seed gives the same order, another another', () => {
  const items = [...Array(50).keys()];
  expect(shuffled(items, randomOf(3))).toEqual(shuffled(items, randomOf(3)));
  expect(shuffled(items, randomOf(3))).not.toEqual(shuffled(items, randomOf(4)));
  expect(shuffled(items, randomOf(3)).toSorted((a, b) => a - b)).toEqual(items);
});

test('nothing in the data’s statements is by chance or by the clock', () => {
  const text = [
    ...helpers(1),
    ...stepsOf({ projects: 100, postings: 1000, households: 600 }).map(([, step]) => step),
  ].join('\n');
  expect(text).not.toMatch(/random\(|gen_random|now\(|current_date|clock_timestamp|uuidv7/i);
});

import { expect, test } from 'vitest';
import { detailLines } from './detail.ts';

test('an amount, a nested value, a list and an empty one', () => {
  const detail = JSON.stringify({
    amountFen: '390000000',
    before: { name: '旧名' },
    lines: [1, 2],
    note: '',
    end: null,
  });
  expect(detailLines(detail)).toEqual([
    { path: ['amountFen'], value: '390000000', money: true },
    { path: ['before', 'name'], value: '旧名', money: false },
    { path: ['lines'], value: '[1,2]', money: false },
  ]);
});

test('what is no JSON stays as it is', () => {
  expect(detailLines('{')).toEqual([{ path: [], value: '{', money: false }]);
});

import { expect, test } from 'vitest';
import { readDetail } from './detail.ts';

test('an entry’s words and numbers are kept, its gaps left out', () => {
  expect(readDetail('{"number":"513227-2017-0042","plannedOn":null,"percent":40}')).toEqual([
    { name: 'number', value: '513227-2017-0042' },
    { name: 'percent', value: '40' },
  ]);
});

test.each(['', '[', 'null', '"x"'])('%j says nothing', (text) => expect(readDetail(text)).toEqual([]));

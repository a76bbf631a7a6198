import { expect, test } from 'vitest';
import { BEGINNING, type EntryText, seal } from './chain.ts';

const entry: EntryText = {
  home: '513227',
  id: '0158a000-0000-7000-8000-000000000001',
  at: '2017-04-01T01:02:03.000004Z',
  user_id: '0158a000-0000-7000-8000-000000000002',
  user_name: '扎西',
  organisation_key: '513227',
  action: 'receipt.confirmed',
  subject_type: 'Transfer',
  subject_id: '0158a000-0000-7000-8000-000000000003',
  division_key: '513227',
  provider_key: '5101',
  request_id: 'a',
  detail: '{}',
};
const own = seal(BEGINNING, entry);

test.each(Object.keys(entry) as (keyof EntryText)[])('another %s is another seal', (name) => {
  expect(seal(BEGINNING, { ...entry, [name]: `${entry[name]}1` })).not.toEqual(own);
});

test('the same entry after another one has another seal, so none goes or is put between unnoticed', () => {
  expect(seal(own, entry)).not.toEqual(own);
});

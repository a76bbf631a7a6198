import { expect, test } from 'vitest';
import type { Person } from './people.ts';
import { globalId, type PlatformRecord, Records } from './records.ts';
import { type Relation, relationOf } from './relations.ts';
import { leaksIn } from './scan.ts';

const county: Person = {
  userId: 'u',
  username: '513227-finance',
  level: 'county',
  kind: 'county finance',
  organisationKey: '513227',
  cookie: '',
  admin: '',
  seat: '513227',
  standsOver: (key) => key.startsWith('513227'),
  givesBy: () => false,
  homes: new Set(),
};

const transfer = (key: string, divisionKey: string, voucher: string, providerKey = '510104'): PlatformRecord => ({
  type: 'Transfer',
  id: globalId('Transfer', key),
  row: { table: 'transfer', at: key, home: divisionKey.slice(0, 6), divisionKey, providerKey, userId: '' },
  secrets: [voucher],
});
const own = transfer('513227,a', '513227', '拨2017-001');
const shared = transfer('513226,b', '513226', '拨2017-001');
const foreign = transfer('513226,c', '513226', '拨2017-002');
const records = Records.of([own, shared, foreign]);

test('a foreign id and a foreign voucher are found wherever they stand, and one’s own are not', () => {
  expect(leaksIn(county, records, { list: { nodes: [{ id: own.id, voucherNo: '拨2017-001' }] } })).toEqual([]);
  expect(leaksIn(county, records, { list: { nodes: [{ id: foreign.id }] } })).toEqual([
    'data.list.nodes.0.id names Transfer 513226,c at 513226 by 510104',
  ]);
  expect(leaksIn(county, records, { hits: ['拨2017-002'] })).toHaveLength(1);
  expect(leaksIn(county, records, { id: globalId('Transfer', '513226,gone') })).toHaveLength(1);
  expect(leaksIn({ ...county, level: 'township' }, records, { id: own.id })).toHaveLength(1);
});

const ties = [
  { providerKey: '510104', divisionKey: '513227', inForce: true },
  { providerKey: '3307', divisionKey: '513227', inForce: false },
];

test.each<[string, PlatformRecord, Relation]>([
  ['its prefecture', transfer('1', '5132', ''), 'parent'],
  ['its partner elsewhere', foreign, 'paired'],
  ['its former partner elsewhere', transfer('2', '4117', '', '3307'), 'formerly paired'],
  ['its neighbour', transfer('3', '513226', '', '5105'), 'sibling'],
  ['anywhere else', transfer('4', '411725', '', '41x0001'), 'foreign'],
])('what lies at %s stands to a county in its own way', (_, record, relation) => {
  expect(relationOf(county, record, ties)).toBe(relation);
});

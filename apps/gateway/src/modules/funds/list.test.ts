import { afterAll, beforeAll, expect, test } from 'vitest';
import { viewerOf } from '../../testing/index.ts';
import { openStory, people, type Story } from './testing/story.ts';

let story: Story;
let fundId: string;
beforeAll(async () => {
  story = await openStory();
  ({ fundId } = await story.inPlace('INTRA_PROVINCE', '1000'));
  await story.send(fundId, '300', 'JJ-2017-003');
  await story.send(fundId, '100', 'JJ-2017-001');
  const done = await story.send(fundId, '200', 'WH-2017-002');
  await story.act(people.finance, 'confirmReceipt', {
    transferId: done.id,
    version: 1,
    amount: '200',
    arrivedOn: '2017-04-20',
  });
});
afterAll(() => story.gateway.close());

const transfers = async (filter: object, sort = 'AMOUNT', direction = 'ASC') => {
  const answer = await story.ask<{ transfers: { nodes: { amount: string }[] } }>(
    people.province,
    'query ($filter: TransferFilter, $sort: TransferSort, $direction: SortDirection) { transfers(filter: $filter, sort: $sort, direction: $direction) { nodes { amount } } }',
    { filter, sort, direction },
  );
  return answer.transfers.nodes.map((node) => Number(node.amount));
};

test.each([
  ['everything within reach', {}, [100, 200, 300]],
  ['what is under way', { inTransit: true }, [100, 300]],
  ['what is not', { inTransit: false }, [200]],
  ['vouchers by their beginning', { voucherNo: 'JJ-2017' }, [100, 300]],
  ['one fund', { fundId: 'FUND' }, [100, 200, 300]],
  ['no fund at all', { fundId: 'nonsense' }, []],
  ['the receiver’s prefecture', { divisionKey: '5132' }, [100, 200, 300]],
  ['another prefecture', { divisionKey: '5133' }, []],
  ['the provider’s city with its districts', { providerKey: '5101' }, [100, 200, 300]],
  ['the city’s other district', { providerKey: '510107' }, []],
  ['from a day on', { from: '2017-04-11' }, []],
  ['up to a day', { to: '2017-04-10' }, [100, 200, 300]],
  ['a scheme', { scheme: 'EAST_WEST' }, []],
] as const)('transfers: %s', async (_, filter, amounts) => {
  const asked = 'fundId' in filter && filter.fundId === 'FUND' ? { fundId } : filter;
  expect(await transfers(asked)).toEqual(amounts);
});

test('transfers are ordered as asked', async () => {
  expect(await transfers({}, 'AMOUNT', 'DESC')).toEqual([300, 200, 100]);
  expect(await transfers({}, 'IN_TRANSIT', 'DESC')).toEqual([300, 100, 200]);
});

test('pages put together are the whole list', async () => {
  const seen: string[] = [];
  for (let after: string | null = null; ; ) {
    const {
      transfers: page,
    }: { transfers: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
      await story.ask(
        people.finance,
        'query ($after: String) { transfers(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
    seen.push(...page.nodes.map((node) => node.id));
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(new Set(seen).size).toBe(3);
  expect(seen).toHaveLength(3);
});

const EVERYTHING = `{
  funds { nodes { id agreement { title inForce pairing { state } } division { name } provider { name } inTransit available allocated spent } totalCount }
  commitments { nodes { id instalments { dueOn timeliness } } }
  instalments(open: true) { nodes { id timeliness commitment { documentNo } } }
  transfers { nodes { id state timeliness ageDays holder { name } receipts { amount } matches { amount } fund { source } } }
  receipts { nodes { id unmatched transfer { voucherNo } matches { id } } }
  postings(filter: { kinds: [SENT, CONFIRMED] }) { nodes { kind amount fund { id } transfer { voucherNo } receipt { id } reverses { id } reversedBy { id } } }
  agreements { nodes { title amount committed } }
  pairings { nodes { state children { id } agreements { id } } }
}`;

test('every list is one statement, whatever it shows', async () => {
  await story.ask(people.finance, EVERYTHING);
  story.gateway.statements();
  await story.ask(people.finance, EVERYTHING);
  expect(story.gateway.statements()).toHaveLength(8);
});

test.each(Object.entries(people))('%s sees money of its own reach alone', async (_, who) => {
  const { postings } = await story.ask<{ postings: { nodes: { divisionKey: string; providerKey: string }[] } }>(
    who,
    '{ postings { nodes { divisionKey providerKey } } }',
  );
  const receives = who.territory.some(({ lo, hi }) => '513227' >= lo && '513227' < hi);
  const gives = !!who.providerRange && '510104' >= who.providerRange.lo && '510104' < who.providerRange.hi;
  expect(postings.nodes.length > 0).toBe(receives || gives);
});

test('a former partner still reads its pairing, as ended, and writes nothing', async () => {
  const { agreements } = await story.ask<{ agreements: { nodes: object[] } }>(
    people.former,
    '{ agreements { nodes { inForce endsOn pairing { state } } } }',
  );
  expect(agreements.nodes).toEqual([{ inForce: false, endsOn: '2017-01-01', pairing: { state: 'ENDED' } }]);
});

test('a township and a village read no money, although its place lies in theirs', async () => {
  const { rows } = await moneyOfVillage();
  expect(rows).toBe(1);
  for (const level of ['township', 'village'] as const) {
    const viewer = viewerOf({ level, key: '513227100', roles: ['clerk'] });
    expect(await story.ask(viewer, '{ funds { nodes { id } } }')).toEqual({ funds: { nodes: [] } });
  }
});

/** A fund whose place is a township of the county. */
async function moneyOfVillage(): Promise<{ rows: number }> {
  const added = await story.gateway.owner(
    `INSERT INTO fund (home, id, division_key, provider_key, scheme, source, agreement_id)
     SELECT home, gen_random_uuid(), '513227100', provider_key, scheme, source, agreement_id FROM fund LIMIT 1 RETURNING id`,
  );
  return { rows: added.length };
}

import Excel from 'exceljs';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDemoGateway } from '../../../testing/demo.ts';
import type { TestGateway } from '../../../testing/index.ts';
import { openHttpServer } from '../testing/http-server.ts';
import { people } from '../testing/project-world.ts';

let gateway: TestGateway;
let app: FastifyInstance;
beforeAll(async () => {
  gateway = await openDemoGateway();
  app = await openHttpServer(gateway.services, '/nonexistent');
});
afterAll(async () => {
  await app.close();
  await gateway.close();
});

type Who = keyof typeof people;
const get = (who: string, list: string, query: Record<string, string> = {}) =>
  app.inject({ url: `/export/${list}.xlsx?${new URLSearchParams(query)}`, cookies: { session: who } });

async function sheetOf(who: Who, list: string, query?: Record<string, string>): Promise<Excel.Worksheet> {
  const response = await get(who, list, query);
  expect(response.statusCode).toBe(200);
  const workbook = new Excel.Workbook();
  await workbook.xlsx.load(new Uint8Array(response.rawPayload).buffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('the workbook has no sheet');
  return sheet;
}

const column = (sheet: Excel.Worksheet, header: string): unknown[] => {
  const index = (sheet.getRow(1).values as unknown[]).indexOf(header);
  return sheet.getColumn(index).values.slice(2);
};

test.each([
  ['finance', { divisionKey: '513227' }],
  ['reviewer', { divisionKey: '5132', inTransit: true }],
  ['district', { providerKey: '510104', source: 'INTRA_PROVINCE' }],
] as const)('transfers of %s: exactly the list’s rows in its order', async (who, filter) => {
  const sheet = await sheetOf(who, 'transfers', { filter: JSON.stringify(filter), sort: 'AMOUNT', direction: 'DESC' });
  const { data } = await gateway.query<{ transfers: { nodes: { voucherNo: string; inTransit: string }[] } }>(
    people[who],
    'query ($filter: TransferFilter) { transfers(filter: $filter, sort: AMOUNT, direction: DESC, first: 500) { nodes { voucherNo inTransit } } }',
    { filter },
  );
  expect(data.transfers.nodes.length).toBeGreaterThan(0);
  expect(column(sheet, '凭证号')).toEqual(data.transfers.nodes.map(({ voucherNo }) => voucherNo));
  expect(column(sheet, '在途（元）')).toEqual(data.transfers.nodes.map(({ inTransit }) => Number(inTransit) / 100));
});

test('the ledger: exactly the list’s rows in its order, in English words where asked', async () => {
  const filter = { divisionKey: '513227', kinds: ['SPENT', 'ALLOCATED'], from: '2017-01-01', to: '2017-04-23' };
  const sheet = await sheetOf('finance', 'postings', { filter: JSON.stringify(filter), language: 'en' });
  const { data } = await gateway.query<{ postings: { nodes: { voucherNo: string; project: { number: string } }[] } }>(
    people.finance,
    'query ($filter: PostingFilter) { postings(filter: $filter, first: 500) { nodes { voucherNo project { number } } } }',
    { filter },
  );
  expect(data.postings.nodes.length).toBeGreaterThan(3);
  expect(column(sheet, 'Voucher')).toEqual(data.postings.nodes.map(({ voucherNo }) => voucherNo));
  expect(column(sheet, 'Project')).toEqual(data.postings.nodes.map(({ project }) => project.number));
  expect(new Set(column(sheet, 'Kind'))).toEqual(new Set(['Allocated', 'Spent']));
});

test.each(['transfers', 'postings'])('%s: who reaches none of it gets a header and no row', async (list) => {
  const filter = JSON.stringify({ divisionKey: '513227' });
  expect((await sheetOf('neighbour', list, { filter })).rowCount).toBe(1);
  expect((await sheetOf('finance', list, { filter })).rowCount).toBeGreaterThan(1);
});

test.each([
  ['without a session', '', {}, 401],
  ['with a filter that is no JSON', 'finance', { filter: '{' }, 422],
  ['with a filter of other words', 'finance', { filter: '{"home":"513227"}' }, 422],
  ['with a malformed key', 'finance', { filter: '{"divisionKey":"5132270"}' }, 422],
  ['with an impossible day', 'finance', { filter: '{"from":"now"}' }, 422],
  ['with an unknown direction', 'finance', { direction: 'UP' }, 422],
])('%s it is refused', async (_, who, query, status) => {
  for (const list of ['transfers', 'postings']) {
    const response = await get(who, list, query as Record<string, string>);
    expect(response.statusCode).toBe(status);
    expect(response.json()).toHaveProperty('message');
  }
});

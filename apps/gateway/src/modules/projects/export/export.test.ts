import Excel from 'exceljs';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHttpServer } from '../testing/http-server.ts';
import { addManyProjects } from '../testing/many-projects.ts';
import { openWorld, people, type World } from '../testing/project-world.ts';
import { inert } from './export-sheet.ts';

let world: World;
let app: FastifyInstance;
beforeAll(async () => {
  world = await openWorld();
  await addManyProjects(world.gateway, 1800);
  app = await openHttpServer(world.gateway.services, '/nonexistent');
});
afterAll(async () => {
  await app.close();
  await world.gateway.close();
});

const get = (who: string, query: Record<string, string> = {}) =>
  app.inject({ url: `/export/projects.xlsx?${new URLSearchParams(query)}`, cookies: who ? { session: who } : {} });

async function sheetOf(who: keyof typeof people, query?: Record<string, string>): Promise<Excel.Worksheet> {
  const response = await get(who, query);
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

test('the sheet holds exactly the list’s rows in its order', async () => {
  const filter = { divisionKey: '513227', states: ['STARTED', 'APPROVED'], timeliness: ['LATE', 'ON_TIME'] };
  const sheet = await sheetOf('projects', { filter: JSON.stringify(filter), sort: 'PLANNED', direction: 'DESC' });
  const { projects } = await world.ask<{ projects: { nodes: { number: string }[] } }>(
    people.projects,
    'query ($filter: ProjectFilter) { projects(filter: $filter, sort: PLANNED, direction: DESC, first: 500) { nodes { number } } }',
    { filter },
  );
  expect(projects.nodes.length).toBeGreaterThan(100);
  expect(column(sheet, '项目编号')).toEqual(projects.nodes.map(({ number }) => number));
});

test('more rows than one portion, all of them once', async () => {
  const numbers = column(await sheetOf('province'), '项目编号');
  expect(numbers).toHaveLength(1800);
  expect(new Set(numbers).size).toBe(1800);
});

test('a filter may also be spelt out, as the list’s address has it', async () => {
  const spelt = await app.inject({
    url: '/export/projects.xlsx?divisionKey=513227&states=STARTED&states=APPROVED&year=2017&sort=NUMBER&language=zh',
    cookies: { session: 'projects' },
  });
  const workbook = new Excel.Workbook();
  await workbook.xlsx.load(new Uint8Array(spelt.rawPayload).buffer);
  const whole = await sheetOf('projects', {
    filter: '{"divisionKey":"513227","states":["STARTED","APPROVED"],"year":2017}',
    sort: 'NUMBER',
  });
  const numbers = column(whole, '项目编号');
  expect(numbers.length).toBeGreaterThan(50);
  expect(workbook.worksheets[0]?.getColumn(1).values.slice(2)).toEqual(numbers);
});

test('the header is frozen and names units; amounts are numbers in yuan, days are days, codes are words', async () => {
  const sheet = await sheetOf('projects', { sort: 'NUMBER' });
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  const [number] = column(sheet, '项目编号');
  const [row] = await world.gateway.owner('SELECT planned_fen, deadline::text FROM project WHERE number = $1', [
    number,
  ]);
  const index = (header: string) => (sheet.getRow(1).values as unknown[]).indexOf(header);
  const planned = sheet.getRow(2).getCell(index('计划投资（元）'));
  expect([planned.value, planned.numFmt]).toEqual([Number(row?.planned_fen) / 100, '#,##0.00']);
  const deadline = sheet.getRow(2).getCell(index('完工期限'));
  expect([(deadline.value as Date).toISOString().slice(0, 10), deadline.numFmt]).toEqual([row?.deadline, 'yyyy-mm-dd']);
  expect(new Set(column(sheet, '状态'))).toEqual(new Set(['储备', '已批复', '已开工', '已完工']));
  expect(new Set(column(sheet, '受援县'))).toEqual(new Set(['小金县']));
});

test('the English sheet is in English, names excepted', async () => {
  const sheet = await sheetOf('projects', { language: 'en' });
  expect(new Set(column(sheet, 'State'))).toEqual(new Set(['In the pipeline', 'Approved', 'Started', 'Completed']));
});

describe('text that a spreadsheet would calculate', () => {
  test.each([
    ['=HYPERLINK("http://evil")', `'=HYPERLINK("http://evil")`],
    ['+86 138', `'+86 138`],
    ['-1', `'-1`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\t=1', `'\t=1`],
    ['＝1+1', `'＝1+1`],
    ['饮水=工程', '饮水=工程'],
    ['2017-01', '2017-01'],
  ])('%s', (text, expected) => expect(inert(text)).toBe(expected));

  test('is inert in the file', async () => {
    await world.create({ name: '=1+1' });
    const names = column(await sheetOf('projects', { filter: '{"text":"="}' }), '项目名称');
    expect(names).toEqual([`'=1+1`]);
  });
});

test.each([
  ['a partner without a project gets a header and no row', 'shaoxing', {}, 0],
  ['another county gets nothing of it', 'neighbour', { filter: '{"divisionKey":"513227"}' }, 0],
  ['the district that pays gets its own', 'district', { filter: '{"divisionKey":"513227"}' }, 301],
] as const)('%s', async (_, who, query, count) => {
  expect(column(await sheetOf(who, query), '项目编号')).toHaveLength(count);
});

test.each([
  ['without a session', '', {}, 401],
  ['with a filter that is no JSON', 'projects', { filter: '{' }, 422],
  ['with a filter of other words', 'projects', { filter: '{"home":"513227"}' }, 422],
  ['with an unknown order', 'projects', { sort: 'home; DROP TABLE project' }, 422],
] as const)('%s it is refused', async (_, who, query, status) => {
  const response = await get(who, query);
  expect(response.statusCode).toBe(status);
  expect(response.json()).toHaveProperty('message');
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '../../schema/viewer.ts';
import { addManyProjects } from './testing/many-projects.ts';
import { openWorld, people, type World } from './testing/project-world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await addManyProjects(world.gateway, 3000);
});
afterAll(() => world.gateway.close());

interface Page {
  projects: {
    nodes: { number: string; deadline: string; timeliness: string; state: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    totalCount: number;
    totalCapped: boolean;
  };
}

const DOCUMENT = `query ($filter: ProjectFilter, $sort: ProjectSort, $direction: SortDirection, $first: Int, $after: String) {
  projects(filter: $filter, sort: $sort, direction: $direction, first: $first, after: $after) {
    nodes { number deadline timeliness state } pageInfo { hasNextPage endCursor } totalCount totalCapped } }`;

/** Every page of a list, each read by one statement. */
async function all(who: Viewer, variables: Record<string, unknown>, first = 250): Promise<Page['projects']['nodes']> {
  const nodes: Page['projects']['nodes'] = [];
  for (let after: string | null = null; ; ) {
    world.gateway.statements();
    const { projects }: Page = await world.ask<Page>(who, DOCUMENT, { ...variables, first, after });
    expect(world.gateway.statements()).toHaveLength(1);
    nodes.push(...projects.nodes);
    if (!projects.pageInfo.hasNextPage) return nodes;
    after = projects.pageInfo.endCursor;
  }
}

const numbersWhere = async (condition: string): Promise<string[]> =>
  (await world.gateway.owner(`SELECT number FROM project WHERE ${condition} ORDER BY number`)).map((row) =>
    String(row.number),
  );

const TODAY = `date '2017-04-23'`;

describe('a filtered list holds exactly the rows that fit', () => {
  test.each([
    ['a county', { divisionKey: '513227' }, `home = '513227'`],
    ['a provider', { providerKey: '510104' }, `provider_key = '510104'`],
    ['states', { states: ['STARTED', 'COMPLETED'] }, `state IN ('STARTED', 'COMPLETED')`],
    ['categories', { categories: ['WATER'] }, `category = 'WATER'`],
    ['what is late', { timeliness: ['LATE'] }, `next_due_on < ${TODAY}`],
    ['what is soon', { timeliness: ['SOON'] }, `next_due_on BETWEEN ${TODAY} AND ${TODAY} + 7`],
    ['what has time', { timeliness: ['ON_TIME'] }, `next_due_on > ${TODAY} + 7 AND next_due_on < '9999-12-31'`],
    ['what is done', { timeliness: ['DONE'] }, `next_due_on = '9999-12-31'`],
    ['late or soon', { timeliness: ['LATE', 'SOON'] }, `next_due_on <= ${TODAY} + 7`],
    ['a builder', { builder: 'PROVIDER' }, `builder = 'PROVIDER'`],
    ['the beginning of a name', { text: '饮水' }, `name LIKE '饮水%'`],
    ['initials', { text: 'CDYH1' }, `initials LIKE 'cdyh1%'`],
    ['the beginning of a number', { text: '513226-2017-00' }, `number LIKE '513226-2017-00%'`],
    [
      'several at once',
      { divisionKey: '5132', states: ['PIPELINE'], providerKey: '510107', timeliness: ['SOON'] },
      `home IN ('513226', '513227') AND state = 'PIPELINE' AND provider_key = '510107' AND next_due_on BETWEEN ${TODAY} AND ${TODAY} + 7`,
    ],
    ['a percent sign, which is text', { text: '%' }, 'false'],
  ] as const)('%s', async (_, filter, condition) => {
    const found = await all(people.province, { filter, sort: 'NUMBER' });
    expect(found.map(({ number }) => number)).toEqual(await numbersWhere(condition));
  });

  test('a plan year', async () => {
    const found = await all(people.province, { filter: { year: 2017 }, sort: 'NUMBER' });
    expect(found).toHaveLength(1500);
  });
});

test.each([
  ['the county', people.projects, `home = '513227'`],
  ['the prefecture', people.reviewer, `home IN ('513226', '513227')`],
  ['the district that helps', people.district, `provider_key = '510104'`],
  ['a partner without a project', people.shaoxing, 'false'],
] as const)('%s sees its own and nothing else, whatever it asks for', async (_, who, condition) => {
  expect((await all(who, { sort: 'NUMBER' })).map(({ number }) => number)).toEqual(await numbersWhere(condition));
  const elsewhere = await all(who, { filter: { divisionKey: '513321' }, sort: 'NUMBER' });
  expect(elsewhere.map(({ number }) => number)).toEqual(await numbersWhere(`home = '513321' AND (${condition})`));
});

describe('every order pages through all rows once', () => {
  const sorts = ['DEADLINE', 'NUMBER', 'NAME', 'STATE', 'PLANNED', 'SPENT', 'NEXT_DUE'] as const;
  test.each(sorts.flatMap((sort) => [[sort, 'ASC'] as const, [sort, 'DESC'] as const]))(
    '%s %s',
    async (sort, direction) => {
      const found = await all(people.projects, { filter: { divisionKey: '513227' }, sort, direction }, 333);
      expect(new Set(found.map(({ number }) => number)).size).toBe(1000);
      const column = {
        DEADLINE: 'deadline',
        NUMBER: 'number',
        NAME: 'name',
        STATE: 'state_rank',
        PLANNED: 'planned_fen',
        SPENT: 'spent_fen',
        NEXT_DUE: 'next_due_on',
      }[sort];
      const expected = await world.gateway.owner(
        `SELECT number FROM project WHERE home = '513227' ORDER BY ${column} ${direction}, home ${direction}, id ${direction}`,
      );
      expect(found.map(({ number }) => number)).toEqual(expected.map(({ number }) => number));
    },
  );
});

test('sums are of exactly the rows of the filter, in one statement', async () => {
  world.gateway.statements();
  const { projectSums } = await world.ask<{ projectSums: object }>(
    people.reviewer,
    '{ projectSums(filter: { divisionKey: "513227", categories: ["WATER", "HOUSING"] }) { count planned allocated spent late soon notStarted } }',
  );
  expect(world.gateway.statements()).toHaveLength(1);
  const [expected] = await world.gateway.owner(
    `SELECT count(*)::int AS count, sum(planned_fen)::text AS planned, sum(allocated_fen)::text AS allocated, sum(spent_fen)::text AS spent,
       count(*) FILTER (WHERE next_due_on < ${TODAY})::int AS late,
       count(*) FILTER (WHERE next_due_on BETWEEN ${TODAY} AND ${TODAY} + 7)::int AS soon,
       count(*) FILTER (WHERE state NOT IN ('STARTED', 'COMPLETED'))::int AS "notStarted"
     FROM project WHERE home = '513227' AND category IN ('WATER', 'HOUSING')`,
  );
  expect(projectSums).toEqual(expected);
});

test('sums of nothing are zero', async () => {
  const { projectSums } = await world.ask<{ projectSums: object }>(
    people.shaoxing,
    '{ projectSums { count planned late } }',
  );
  expect(projectSums).toEqual({ count: 0, planned: '0', late: 0 });
});

test('a project of another county is null by number and by node', async () => {
  const [{ number } = { number: '' }] = await world.gateway.owner(
    `SELECT number FROM project WHERE home = '513226' LIMIT 1`,
  );
  expect(
    await world.ask(people.projects, 'query ($number: String!) { project(number: $number) { id } }', { number }),
  ).toEqual({ project: null });
  expect(await world.ask(people.projects, '{ project(number: "nonsense") { id } }')).toEqual({ project: null });
});

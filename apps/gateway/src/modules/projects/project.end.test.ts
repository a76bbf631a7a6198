import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Viewer } from '../../schema/viewer.ts';
import { openWorld, people, type World } from './testing/project-world.ts';
import { type Standing, standingOf } from './testing/standing.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.gateway.close());

const standing = (number: string, who: Viewer = people.projects): Promise<Standing> => standingOf(world, number, who);

test('unspent money of a terminated project is surplus of its source', async () => {
  const { act, create, agreements } = world;
  const { id, number } = await create(
    { lines: [{ source: 'INTRA_PROVINCE', planned: '100000' }] },
    'id version number',
  );
  await act(people.reviewer, 'approveProject', { id, version: 1, documentNo: '批', approvedOn: '2017-03-01' });
  const receipt = {
    agreementId: agreements.district,
    source: 'INTRA_PROVINCE',
    amount: '100000',
    arrivedOn: '2017-03-02',
    voucherNo: 'YH-9',
    payer: '锦江区',
  };
  expect(await act(people.finance, 'registerReceipt', receipt)).toMatchObject({ __typename: 'Receipt' });
  const line = (await standing(String(number))).lines[0];
  const allocation = { lineId: line?.id, version: 1, amount: '100000', allocatedOn: '2017-03-05', documentNo: '财' };
  expect(await act(people.finance, 'allocateFunds', allocation)).toMatchObject({ __typename: 'Posting' });
  const payment = {
    lineId: line?.id,
    version: 2,
    amount: '40000',
    paidOn: '2017-04-01',
    voucherNo: 'Z',
    payee: '公司',
    summary: '预付款',
  };
  expect(await act(people.finance, 'recordSpending', payment)).toMatchObject({ __typename: 'Posting' });
  const { version } = await standing(String(number));
  const ended = await act(
    people.projects,
    'terminateProject',
    { id, version, endedOn: '2017-04-20', reason: '选址调整' },
    'state endedOn endReason timeliness spent allocated milestones { timeliness passedOver } postings { nodes { kind project { number } } }',
  );
  expect(ended).toMatchObject({
    state: 'TERMINATED',
    endedOn: '2017-04-20',
    timeliness: 'DONE',
    allocated: '100000',
    spent: '40000',
  });
  expect(ended.milestones).toEqual(Array.from({ length: 5 }, () => ({ timeliness: 'DONE', passedOver: true })));
  expect(ended.postings).toEqual({
    nodes: [
      { kind: 'SPENT', project: { number } },
      { kind: 'ALLOCATED', project: { number } },
    ],
  });
  expect(await world.leaves('funds.surplus')).toEqual([
    {
      division_key: '513227',
      provider_key: '510104',
      scheme: 'INTRA_PROVINCE',
      source: 'INTRA_PROVINCE',
      day: '2017-04-20',
      amount: 60000,
    },
  ]);
});

test('what a partner builds, it records; the county notes beside it and accepts', async () => {
  const { act, create } = world;
  const { id, number } = await create({ builder: 'PROVIDER' }, 'id version number');
  await act(people.reviewer, 'approveProject', { id, version: 1, documentNo: '批', approvedOn: '2017-03-01' });
  const start = { id, version: 2, startedOn: '2017-04-01' };
  expect(await act(people.projects, 'startProject', start)).toMatchObject({ code: 'FORBIDDEN' });
  expect(await act(people.district, 'startProject', start, 'state')).toMatchObject({ state: 'STARTED' });
  for (const who of [people.projects, people.district]) {
    expect(
      await act(
        who,
        'addProgressNote',
        { projectId: id, notedOn: '2017-04-20', percent: 30, text: '管沟开挖 <b>30%</b> 🚧 𠮷' },
        'text percent enteredByOrganisation',
      ),
    ).toMatchObject({ __typename: 'ProgressNote', text: '管沟开挖 <b>30%</b> 🚧 𠮷', percent: 30 });
  }
  expect((await standing(String(number), people.district)).mayDo).toEqual(['recordMilestone', 'addProgressNote']);
});

test('a project stands in the plans of two years under one number', async () => {
  const { act, create } = world;
  const { id, number } = await create({ builder: 'RECEIVER' }, 'id version number');
  await act(people.reviewer, 'approveProject', { id, version: 1, documentNo: '批', approvedOn: '2017-03-01' });
  await act(people.projects, 'startProject', { id, version: 2, startedOn: '2017-04-11' });
  const add = (planYear: number, version: number) =>
    act(
      people.projects,
      'updateProject',
      { id, version, planYear, planYearPlanned: '9000000' },
      'number years { year planned }',
    );
  expect(await add(2018, 3)).toMatchObject({
    number,
    years: [
      { year: 2017, planned: '150000000' },
      { year: 2018, planned: '9000000' },
    ],
  });
  expect(await add(2018, 4)).toMatchObject({ code: 'CONFLICT', field: 'planYear' });
  expect(await add(2016, 4)).toMatchObject({ code: 'INVALID', field: 'planYear' });
  expect(await act(people.projects, 'updateProject', { id, version: 4, planYear: 2019 })).toMatchObject({
    code: 'INVALID',
    field: 'planYearPlanned',
  });
  const started = (await world.leaves('projects.started')).map(({ day, amount }) => [day, amount]);
  expect(started).toContainEqual(['2017-04-11', 1]);
  expect(started).toContainEqual(['2018-01-01', 1]);
  const { projects } = await world.ask<{ projects: { nodes: object[] } }>(
    people.projects,
    '{ projects(filter: { year: 2018 }) { nodes { number } } }',
  );
  expect(projects.nodes).toEqual([{ number }]);
});

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

test('a project goes its way from the pipeline to the settled account', async () => {
  const { act, create } = world;
  const created = await create(
    {},
    'id version number state scheme planned plannedStartOn county { key name } site { key } provider { name } years { year planned } madeUp',
  );
  expect(created).toMatchObject({
    __typename: 'Project',
    number: '513227-2017-0001',
    state: 'PIPELINE',
    scheme: 'INTRA_PROVINCE',
    planned: '150000000',
    plannedStartOn: '2017-07-04',
    county: { key: '513227', name: '小金县' },
    site: { key: '513227103' },
    provider: { name: '锦江区' },
    years: [{ year: 2017, planned: '150000000' }],
    madeUp: false,
  });
  const number = String(created.number);

  const fresh = await standing(number);
  expect(fresh.milestones.map(({ kind, plannedOn }) => [kind, plannedOn])).toEqual([
    ['DESIGN_BUDGET_DONE', '2017-05-05'],
    ['REVIEW', '2017-05-25'],
    ['TENDER_DONE', '2017-06-24'],
    ['WORKS_STARTED', '2017-07-04'],
    ['PROJECT_DONE', '2017-12-31'],
  ]);
  expect(fresh).toMatchObject({
    nextDueOn: '2017-05-05',
    timeliness: 'ON_TIME',
    mayDo: ['updateProject', 'recordMilestone', 'addProgressNote', 'terminateProject'],
  });
  expect(fresh.lines.map(({ source, fund }) => [source, fund.division.key])).toEqual([
    ['FISCAL', '513227'],
    ['INTRA_PROVINCE', '513227'],
  ]);

  const start = { id: created.id, version: 1, startedOn: '2017-04-10' };
  expect(await act(people.projects, 'startProject', start)).toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('储备'),
  });
  expect(
    await act(
      people.reviewer,
      'approveProject',
      { id: created.id, version: 1, documentNo: '阿州发改〔2017〕9号', approvedOn: '2017-02-01' },
      'state version',
    ),
  ).toEqual({ __typename: 'Project', state: 'APPROVED', version: 2 });

  expect(
    await act(people.projects, 'startProject', { ...start, version: 2 }, 'state version startedOn nextDueOn'),
  ).toMatchObject({
    state: 'STARTED',
    startedOn: '2017-04-10',
    nextDueOn: '2017-12-31',
  });
  const done = (await standing(number)).milestones.at(-1);
  expect(done).toMatchObject({ kind: 'PROJECT_DONE', plannedOn: '2017-12-31', timeliness: 'ON_TIME' });
  expect(
    await act(
      people.projects,
      'recordMilestone',
      { milestoneId: done?.id, version: done?.version, actualOn: '2017-04-21' },
      'actualOn timeliness project { state completedOn timeliness nextDueOn version }',
    ),
  ).toMatchObject({
    timeliness: 'DONE',
    project: { state: 'COMPLETED', completedOn: '2017-04-21', timeliness: 'DONE', nextDueOn: null },
  });

  const { version } = await standing(number);
  expect(
    await act(
      people.projects,
      'acceptProject',
      { id: created.id, version, acceptedOn: '2017-04-22' },
      'state acceptedOn',
    ),
  ).toMatchObject({ state: 'ACCEPTED' });
  expect(
    await act(
      people.projects,
      'closeProject',
      { id: created.id, version: version + 1, settledOn: '2017-04-23' },
      'state settledOn mayDo',
    ),
  ).toMatchObject({
    state: 'SETTLED',
    mayDo: ['addProgressNote'],
  });
  expect(
    await act(people.projects, 'terminateProject', {
      id: created.id,
      version: version + 2,
      endedOn: '2017-04-23',
      reason: '停建',
    }),
  ).toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('已决算'),
  });

  const place = { division_key: '513227103', provider_key: '510104', scheme: 'INTRA_PROVINCE', source: '' };
  expect(await world.leaves('projects.planned')).toEqual([{ ...place, day: '2017-01-01', amount: 1 }]);
  expect(await world.leaves('projects.planned-investment')).toEqual([
    { ...place, day: '2017-01-01', amount: 150000000 },
  ]);
  expect(await world.leaves('projects.started')).toEqual([{ ...place, day: '2017-04-10', amount: 1 }]);
  expect(await world.leaves('projects.done')).toEqual([{ ...place, day: '2017-04-21', amount: 1 }]);
});

test('a tender one day late turns red and moves the dates behind it; recorded, it stays so; taken back, all is as before', async () => {
  const { act, create } = world;
  const { id, number } = await create({ deadline: '2017-10-29' }, 'id version number');
  await act(people.reviewer, 'approveProject', { id, version: 1, documentNo: '批', approvedOn: '2017-03-01' });
  const record = (kind: string, actualOn: string | null, of: Standing) => {
    const milestone = of.milestones.find((one) => one.kind === kind);
    return act(
      people.projects,
      'recordMilestone',
      { milestoneId: milestone?.id, version: milestone?.version, actualOn },
      'id',
    );
  };
  await record('DESIGN_BUDGET_DONE', '2017-03-01', await standing(String(number)));
  await record('REVIEW', '2017-03-20', await standing(String(number)));

  // Planned for 22 April; today is the 23rd.
  const late = await standing(String(number));
  expect(late).toMatchObject({ timeliness: 'LATE', nextDueOn: '2017-04-22' });
  expect(late.milestones.map(({ timeliness, plannedOn, expectedOn }) => [timeliness, plannedOn, expectedOn])).toEqual([
    ['DONE', '2017-03-03', '2017-03-01'],
    ['DONE', '2017-03-23', '2017-03-20'],
    ['LATE', '2017-04-22', '2017-04-23'],
    ['ON_TIME', '2017-05-02', '2017-05-03'],
    ['ON_TIME', '2017-10-29', '2017-10-30'],
  ]);

  expect(await record('TENDER_DONE', '2017-04-23', late)).toMatchObject({ __typename: 'Milestone' });
  const moved = await standing(String(number));
  expect(moved).toMatchObject({ state: 'TENDERED', nextDueOn: '2017-05-03', timeliness: 'ON_TIME' });
  expect(moved.milestones.map(({ plannedOn, firstPlannedOn }) => [plannedOn, firstPlannedOn]).slice(2)).toEqual([
    ['2017-04-22', '2017-04-22'],
    ['2017-05-03', '2017-05-02'],
    ['2017-10-30', '2017-10-29'],
  ]);

  expect(await record('TENDER_DONE', null, moved)).toMatchObject({ __typename: 'Milestone' });
  const back = await standing(String(number));
  expect(back.state).toBe('APPROVED');
  expect(back.milestones.map(({ plannedOn }) => plannedOn)).toEqual(late.milestones.map(({ plannedOn }) => plannedOn));
});

test('the schedule moves with the deadline, and what is due within the rule’s days is soon', async () => {
  const { act, create } = world;
  const { id, number } = await create({}, 'id version number');
  const updated = await act(
    people.projects,
    'updateProject',
    { id, version: 1, deadline: '2017-12-25', personName: '李蓥' },
    'version deadline plannedStartOn personName nextDueOn timeliness',
  );
  expect(updated).toMatchObject({
    version: 2,
    deadline: '2017-12-25',
    plannedStartOn: '2017-06-28',
    personName: '李蓥',
    nextDueOn: '2017-04-29',
    timeliness: 'SOON',
  });
  const design = (await standing(String(number))).milestones[0];
  expect(
    await act(
      people.projects,
      'recordMilestone',
      { milestoneId: design?.id, version: design?.version, plannedOn: '2017-05-15' },
      'plannedOn project { nextDueOn }',
    ),
  ).toMatchObject({ plannedOn: '2017-05-15', project: { nextDueOn: '2017-05-15' } });
  const again = (await standing(String(number))).milestones[0];
  expect(
    await act(people.projects, 'recordMilestone', {
      milestoneId: again?.id,
      version: again?.version,
      plannedOn: '2017-05-30',
    }),
  ).toMatchObject({ code: 'INVALID', field: 'plannedOn', message: expect.stringContaining('评审') });
});

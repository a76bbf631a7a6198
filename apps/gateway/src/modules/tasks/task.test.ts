import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Viewer } from '../../schema/viewer.ts';
import { viewerOf } from '../../testing/index.ts';
import { openWorld, people, type World } from '../projects/testing/project-world.ts';
import { TASK_KINDS } from './index.ts';

interface Task {
  kind: string;
  count: number;
  amount: string | null;
  dueOn: string | null;
  timeliness: string;
  path: string;
}

let world: World;
let transferId: string;
let lateNumber: string;

const reporter = viewerOf({ level: 'county', key: '513227', roles: ['reporter'] });

async function tasksOf(who: Viewer): Promise<Task[]> {
  world.gateway.statements();
  const { tasks } = await world.ask<{ tasks: Task[] }>(who, '{ tasks { kind count amount dueOn timeliness path } }');
  expect(world.gateway.statements().length).toBe(1);
  return tasks;
}

beforeAll(async () => {
  world = await openWorld();
  const { act, agreements, create } = world;
  const agreementId = agreements.district;
  const money = { agreementId, source: 'INTRA_PROVINCE' };
  const commitment = await act(
    people.district,
    'commitFunds',
    { ...money, divisionKey: '513227', amount: '800000000', year: 2017, committedOn: '2017-01-10', documentNo: '号' },
    'id fund { id }',
  );
  await act(people.district, 'planInstalment', {
    commitmentId: commitment.id,
    amount: '300000000',
    dueOn: '2017-05-01',
  });
  await act(people.district, 'planInstalment', {
    commitmentId: commitment.id,
    amount: '200000000',
    dueOn: '2017-12-01',
  });
  const fundId = (commitment.fund as { id: string }).id;
  const sent = await act(people.district, 'sendTransfer', {
    fundId,
    amount: '400000000',
    voucherNo: 'JJ-2017-001',
    voucherOn: '2017-04-01',
  });
  transferId = String(sent.id);
  await act(people.finance, 'registerReceipt', {
    ...money,
    amount: '6000000',
    arrivedOn: '2017-01-05',
    voucherNo: 'YH-77',
    payer: '锦江区',
  });
  const late = await create({ deadline: '2017-10-29' }, 'id version number');
  lateNumber = String(late.number);
  await act(people.reviewer, 'approveProject', { id: late.id, version: 1, documentNo: '批', approvedOn: '2017-03-01' });
  await create({ deadline: '2018-12-31' });
  await create({ deadline: '2018-12-31', builder: 'PROVIDER' });
});
afterAll(() => world.gateway.close());

test('county finance confirms what is on its way and matches what came unannounced', async () => {
  expect(await tasksOf(people.finance)).toEqual([
    {
      kind: 'confirm-transfers',
      count: 1,
      amount: '400000000',
      dueOn: '2017-04-16',
      timeliness: 'LATE',
      path: `/receipts?open=${transferId}`,
    },
    {
      kind: 'match-receipts',
      count: 1,
      amount: '6000000',
      dueOn: '2017-01-15',
      timeliness: 'LATE',
      path: expect.stringMatching(/^\/receipts\?view=unmatched&open=./),
    },
  ]);
});

test('county project staff see what slips and what is to start', async () => {
  expect(await tasksOf(people.projects)).toEqual([
    {
      kind: 'projects-late',
      count: 1,
      amount: null,
      dueOn: '2017-03-03',
      timeliness: 'LATE',
      path: `/projects/${lateNumber}`,
    },
    {
      kind: 'projects-to-start',
      count: 1,
      amount: '150000000',
      dueOn: '2017-05-02',
      timeliness: 'ON_TIME',
      path: `/projects/${lateNumber}`,
    },
  ]);
});

test('the partner sends what is due, and follows what is under way too long', async () => {
  expect(await tasksOf(people.district)).toEqual([
    {
      kind: 'follow-transfers',
      count: 1,
      amount: '400000000',
      dueOn: '2017-04-01',
      timeliness: 'LATE',
      path: `/transfers?open=${transferId}`,
    },
    {
      kind: 'send-instalments',
      count: 1,
      amount: '300000000',
      dueOn: '2017-05-01',
      timeliness: 'SOON',
      path: '/commitments?due=open',
    },
  ]);
});

test('the prefecture approves, and sees stuck and idle money', async () => {
  expect(await tasksOf(people.reviewer)).toEqual([
    { kind: 'money-stuck', count: 1, amount: '400000000', dueOn: '2017-04-01', timeliness: 'LATE', path: '/transit' },
    { kind: 'money-idle', count: 1, amount: '6000000', dueOn: null, timeliness: 'LATE', path: '/comparison' },
    {
      kind: 'projects-to-approve',
      count: 2,
      amount: '300000000',
      dueOn: '2018-07-04',
      timeliness: 'ON_TIME',
      path: '/approvals',
    },
  ]);
});

test('a prefecture’s finance staff keep the books of what came to itself, not those of its counties', async () => {
  expect(await tasksOf(viewerOf({ level: 'prefecture', key: '5132', roles: ['finance'] }))).not.toContainEqual(
    expect.objectContaining({ kind: 'confirm-transfers' }),
  );
});

test('the reporter watches over both; the province over money', async () => {
  expect((await tasksOf(reporter)).map(({ kind }) => kind)).toEqual(['projects-late', 'money-stuck']);
  expect((await tasksOf(people.province)).map(({ kind }) => kind)).toEqual(['money-stuck', 'money-idle']);
});

test.each([
  ['a neighbouring county', people.neighbour],
  ['another partner of the same county', people.shaoxing],
  ['a formerly paired city', people.former],
  ['an auditor, who does nothing', viewerOf({ level: 'county', key: '513227', roles: ['auditor'] })],
  ['an administrator', viewerOf({ level: 'administrator', key: '51', roles: ['system-admin'] })],
])('%s has nothing to do here', async (_, who) => expect(await tasksOf(who)).toEqual([]));

test('a difference that was explained is to be settled, no longer to be followed', async () => {
  await world.act(people.finance, 'confirmReceipt', {
    transferId,
    version: 1,
    amount: '390000000',
    arrivedOn: '2017-04-20',
    differenceReason: '手续费',
  });
  const tasks = await tasksOf(people.district);
  expect(tasks.map(({ kind, amount }) => [kind, amount])).toContainEqual(['settle-differences', '10000000']);
  expect(tasks.map(({ kind }) => kind)).not.toContain('follow-transfers');
});

test('every kind has words in both languages and a path of its own', () => {
  expect(new Set(TASK_KINDS.map(({ kind }) => kind)).size).toBe(TASK_KINDS.length);
  for (const { zh, en, list } of TASK_KINDS) {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[A-Za-z ]+$/);
    expect(list).toMatch(/^\/[a-z-]+/);
  }
});

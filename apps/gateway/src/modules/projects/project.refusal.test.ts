import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { globalId, openWorld, people, type World, wanted } from './testing/project-world.ts';

let world: World;
let project: { id: string; version: number };
beforeAll(async () => {
  world = await openWorld();
  project = await world.create();
});
afterAll(() => world.gateway.close());

const rows = async () => {
  const [row] = await world.gateway.owner(
    `SELECT (SELECT count(*)::int FROM project) AS projects, (SELECT count(*)::int FROM project_year) AS years,
       (SELECT count(*)::int FROM project_line) AS lines, (SELECT sum(version)::int FROM project) AS versions,
       (SELECT sum(amount)::bigint FROM rollup_leaf) AS leaves, (SELECT count(*)::int FROM audit_entry) AS audited`,
  );
  return row;
};

/** Nothing may have moved, whatever was tried. */
const refused = async (act: () => Promise<object>, expected: object) => {
  const before = await rows();
  expect(await act()).toMatchObject({ __typename: 'Refusal', ...expected });
  expect(await rows()).toEqual(before);
};

describe('a new project is refused', () => {
  test.each([
    ['for a site of another county', { siteKey: '513226' }, 'NOT_FOUND', 'siteKey'],
    ['for a site that does not exist', { siteKey: '513299' }, 'NOT_FOUND', 'siteKey'],
    ['for a malformed site', { siteKey: '51322' }, 'INVALID', 'siteKey'],
    ['for an unknown category', { category: 'CASTLES' }, 'INVALID', 'category'],
    ['for an unknown organisation', { organisationKey: '513227x9999' }, 'NOT_FOUND', 'organisationKey'],
    ['without money', { lines: [] }, 'INVALID', 'lines'],
    [
      'with nothing planned from a source',
      { lines: [{ source: 'FISCAL', planned: '0' }] },
      'INVALID',
      'lines.0.planned',
    ],
    ['with a negative amount', { lines: [{ source: 'FISCAL', planned: '-100' }] }, 'INVALID', 'lines.0.planned'],
    ['with a fraction of a fen', { lines: [{ source: 'FISCAL', planned: '100.5' }] }, 'INVALID', 'lines.0.planned'],
    ['with full-width digits', { lines: [{ source: 'FISCAL', planned: '１００' }] }, 'INVALID', 'lines.0.planned'],
    [
      'with more than the ledger holds',
      { lines: [{ source: 'FISCAL', planned: '99999999999999999999' }] },
      'INVALID',
      'lines.0.planned',
    ],
    [
      'with a source twice',
      {
        lines: [
          { source: 'FISCAL', planned: '1' },
          { source: 'FISCAL', planned: '1' },
        ],
      },
      'INVALID',
      'lines',
    ],
    [
      'with a source of another scheme',
      { lines: [{ source: 'EAST_WEST', planned: '1' }] },
      'INVALID',
      'lines.0.source',
    ],
    ['with a start after the deadline', { plannedStartOn: '2018-01-01' }, 'INVALID', 'plannedStartOn'],
    ['with a deadline before its plan year', { deadline: '2016-12-31' }, 'INVALID', 'deadline'],
    ['with a date that is none', { deadline: '2017-02-30' }, 'INVALID', 'deadline'],
    ['without a name', { name: '   ' }, 'INVALID', 'name'],
    ['with a name too long', { name: '长'.repeat(121) }, 'INVALID', 'name'],
  ] as const)('%s', async (_, change, code, field) => {
    await refused(
      () => world.act(people.projects, 'createProject', { ...wanted(world.agreements.district), ...change }),
      { code, field },
    );
  });

  test('under an agreement that has ended, by name and with the way out', async () => {
    const input = { ...wanted(world.agreements.former) };
    await refused(() => world.act(people.projects, 'createProject', input), {
      code: 'FORBIDDEN',
      field: 'agreementId',
      message: expect.stringContaining('510107 帮扶小金县协议'),
      messageEn: expect.stringContaining('choose one that is'),
    });
  });

  test('for a site that its agreement does not help', async () => {
    const id = randomUUID();
    await world.gateway.owner(
      `INSERT INTO agreement SELECT (jsonb_populate_record(a, jsonb_build_object('id', $1::text, 'division_key', '513227201'))).*
       FROM agreement a WHERE provider_key = '510104' AND division_key = '513227' LIMIT 1`,
      [id],
    );
    const elsewhere = wanted(globalId('Agreement', id));
    await refused(() => world.act(people.projects, 'createProject', elsewhere), { code: 'INVALID', field: 'siteKey' });
  });

  test('by the county’s finance staff', async () => {
    await refused(() => world.act(people.finance, 'createProject', wanted(world.agreements.district)), {
      code: 'FORBIDDEN',
    });
  });

  test('a name of markup, emoji and rare characters is a name like any other', async () => {
    const name = '<script>alert(1)</script> 🚰 𠮷蓥 "; DROP TABLE project; --';
    const created = await world.create({ name }, 'id version name');
    expect(created.name).toBe(name);
  });
});

describe('an existing project is refused', () => {
  test('to a neighbour and for an id that never was, byte for byte the same', async () => {
    const input = { version: 1, startedOn: '2017-04-01' };
    const foreign = await world.act(people.neighbour, 'startProject', { ...input, id: project.id });
    const missing = await world.act(people.neighbour, 'startProject', {
      ...input,
      id: globalId('Project', '513227', '01890000-0000-7000-8000-000000000000'),
    });
    const garbage = await world.act(people.neighbour, 'startProject', { ...input, id: 'x' });
    expect(foreign.code).toBe('NOT_FOUND');
    expect([JSON.stringify(missing), JSON.stringify(garbage)]).toEqual([
      JSON.stringify(foreign),
      JSON.stringify(foreign),
    ]);
    for (const who of [people.shaoxing, people.former]) {
      expect(JSON.stringify(await world.act(who, 'startProject', { ...input, id: project.id }))).toBe(
        JSON.stringify(foreign),
      );
    }
  });

  test('for a stale version, naming both', async () => {
    await refused(() => world.act(people.projects, 'updateProject', { id: project.id, version: 7, personName: '王' }), {
      code: 'CONFLICT',
      field: 'version',
      message: expect.stringMatching(/第 7 版.*第 1 版/u),
    });
  });

  test('for days that have not come', async () => {
    const { id, version } = await world.create();
    await world.act(people.reviewer, 'approveProject', { id, version, documentNo: '批', approvedOn: '2017-04-20' });
    await refused(() => world.act(people.projects, 'startProject', { id, version: 2, startedOn: '2017-04-24' }), {
      code: 'INVALID',
      field: 'startedOn',
    });
    await refused(() => world.act(people.projects, 'startProject', { id, version: 2, startedOn: '2017-04-19' }), {
      code: 'INVALID',
      field: 'startedOn',
    });
    await refused(
      () => world.act(people.projects, 'addProgressNote', { projectId: id, notedOn: '2017-04-24', text: '好' }),
      { code: 'INVALID', field: 'notedOn' },
    );
    await refused(
      () =>
        world.act(people.projects, 'addProgressNote', {
          projectId: id,
          notedOn: '2017-04-23',
          percent: 101,
          text: '好',
        }),
      { code: 'INVALID', field: 'percent' },
    );
  });

  test('approved twice, or approved by its own county', async () => {
    const { id, version } = await world.create();
    const input = { id, version, documentNo: '批', approvedOn: '2017-04-20' };
    await refused(() => world.act(people.projects, 'approveProject', input), {
      code: 'FORBIDDEN',
      message: expect.stringContaining('市州'),
    });
    await world.act(people.reviewer, 'approveProject', input);
    await refused(() => world.act(people.reviewer, 'approveProject', { ...input, version: 2 }), { code: 'CONFLICT' });
  });

  test('a step before its turn: settled before it was accepted, accepted before it was completed', async () => {
    const { id, version } = await world.create();
    const day = '2017-04-20';
    const wrong = { code: 'CONFLICT', field: 'id' };
    await refused(() => world.act(people.projects, 'closeProject', { id, version, settledOn: day }), wrong);
    await refused(() => world.act(people.projects, 'acceptProject', { id, version, acceptedOn: day }), wrong);
  });

  test('a deadline before the start of works', async () => {
    const { id, version } = await world.create();
    await world.act(people.reviewer, 'approveProject', { id, version, documentNo: '批', approvedOn: '2017-04-01' });
    await world.act(people.projects, 'startProject', { id, version: 2, startedOn: '2017-04-20' });
    await refused(() => world.act(people.projects, 'updateProject', { id, version: 3, deadline: '2017-04-10' }), {
      code: 'INVALID',
      field: 'deadline',
    });
  });

  test('milestones out of their order', async () => {
    const { id, version } = await world.create();
    await world.act(people.reviewer, 'approveProject', { id, version, documentNo: '批', approvedOn: '2017-04-01' });
    const { node } = await world.ask<{ node: { milestones: { id: string; version: number }[] } }>(
      people.projects,
      'query ($id: ID!) { node(id: $id) { ... on Project { milestones { id version } } } }',
      { id },
    );
    const [design, review, , , done] = node.milestones;
    const record = (milestone: typeof design, actualOn: string | null) =>
      world.act(people.projects, 'recordMilestone', {
        milestoneId: milestone?.id,
        version: milestone?.version,
        actualOn,
      });
    expect(await record(design, '2017-04-10')).toMatchObject({ __typename: 'Milestone' });
    await refused(() => record(review, '2017-04-09'), {
      code: 'INVALID',
      field: 'actualOn',
      message: expect.stringContaining('设计预算完成'),
    });
    await refused(() => record(done, '2017-04-20'), { code: 'CONFLICT', message: expect.stringContaining('登记开工') });
    await refused(() => record(review, null), { code: 'INVALID', field: 'actualOn' });
    await refused(() => record(design, '2017-04-11'), { code: 'CONFLICT', field: 'version' });
  });
});

test('the same request twice is one project; with another body it is a conflict', async () => {
  const input = { ...wanted(world.agreements.district), requestId: randomUUID() };
  const first = await world.act(people.projects, 'createProject', input, 'id number');
  const before = await rows();
  expect(await world.act(people.projects, 'createProject', input, 'id number')).toEqual(first);
  expect(await world.act(people.projects, 'createProject', { ...input, name: '另一个' }, 'id')).toMatchObject({
    code: 'CONFLICT',
    field: 'requestId',
  });
  expect(await rows()).toEqual(before);
});

test('twenty at once get twenty numbers without a gap', async () => {
  const made = await Promise.all(Array.from({ length: 20 }, () => world.create({}, 'id version number')));
  const serials = made.map(({ number }) => Number(String(number).slice(-4))).sort((a, b) => a - b);
  expect(new Set(serials).size).toBe(20);
  expect((serials.at(-1) ?? 0) - (serials[0] ?? 0)).toBe(19);
});

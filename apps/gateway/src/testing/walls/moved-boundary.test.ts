import { territoryOf } from '@jiedui/model';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyDivisionChange, readMoves } from '../../modules/divisions/index.ts';
import { rollUp } from '../../modules/indicators/index.ts';
import { gatewaySchema } from '../../schema/index.ts';
import type { Viewer, ViewerLevel } from '../../schema/viewer.ts';
import type { TestGateway } from '../gateway.ts';
import { viewerOf } from '../viewers.ts';
import { factId } from './attempts/attempt.ts';
import { type Literals, nodeTypes } from './documents.ts';
import { mutate } from './mutate.ts';
import { nodeQuestions, rootQuestions } from './questions.ts';
import { aimsOf, idsOfTypes, openScene } from './scene.ts';

/** 沙龙乡 with four projects of two givers goes from 小金县 to 金川县. */
const [LOSING, GAINING, MOVED] = ['513227', '513226', '513227204'];
const TODAY = '2017-04-23';

let gateway: TestGateway;
let projects: { home: string; id: string; number: string; state: string; version: number }[];
let before: Seen;
let person: (level: ViewerLevel, key: string, role: string) => Viewer;
beforeAll(async () => {
  gateway = await openScene();
  person = (level, key, role) => viewerOf({ level, key, roles: [role] });
  projects = (await gateway.owner(
    `SELECT home, id, number, state, version FROM project WHERE starts_with(division_key, '${MOVED}') ORDER BY number`,
  )) as typeof projects;
  before = await seenBy(person('county', LOSING, 'projects'));
  await move();
});
afterAll(() => gateway.close());

async function move(): Promise<void> {
  const [owner, worker] = [new pg.Client(gateway.urls.owner), new pg.Client(gateway.urls.worker)];
  await Promise.all([owner.connect(), worker.connect()]);
  await applyDivisionChange(owner, {
    on: '2017-04-01',
    kind: 'MOVE',
    key: MOVED,
    newParentKey: GAINING,
    document: '川府函〔2017〕9号',
  });
  await rollUp(worker, TODAY);
  const moves = await readMoves(owner, TODAY);
  person = (level, key, role) => {
    const viewer = viewerOf({ level, key, roles: [role] });
    return { ...viewer, territory: viewer.territory.length > 0 ? territoryOf(key, moves) : [] };
  };
  await Promise.all([owner.end(), worker.end()]);
}

interface Seen {
  projects: { totalCount: number; nodes: { number: string }[] };
  projectSums: { count: number; planned: string };
}

/** What a county finds of the moved township, and of all that is its own. */
async function seenBy(viewer: Viewer): Promise<Seen> {
  const { data, errors } = await gateway.query<Seen>(
    viewer,
    `{ projects(filter: { divisionKey: "${MOVED}" }, sort: NUMBER) { totalCount nodes { number county { name } site { name } } }
       projectSums { count planned } }`,
  );
  expect(errors).toBeUndefined();
  return data;
}

describe('where a township has moved', () => {
  test('its projects are the gaining county’s, with number and site, and no longer the losing one’s', async () => {
    const gained = await seenBy(person('county', GAINING, 'projects'));
    const lost = await seenBy(person('county', LOSING, 'projects'));
    expect(gained.projects.nodes.map(({ number }) => number)).toEqual(projects.map(({ number }) => number));
    // The county that answers for them is another, nothing else.
    expect(gained.projects).toEqual({
      ...before.projects,
      nodes: before.projects.nodes.map((project) => ({ ...project, county: { name: '金川县' } })),
    });
    expect(lost.projects).toEqual({ totalCount: 0, nodes: [] });
  });

  test.each([
    ['the prefecture', 'prefecture', '5132', 'reviewer'],
    ['the province', 'province', '51', 'reviewer'],
    ['the district that gives', 'partner', '510104', 'officer'],
  ] as const)('%s finds them as before', async (_, level, key, role) => {
    const { projects: found } = await seenBy(person(level, key, role));
    expect(found.totalCount).toBe(level === 'partner' ? 3 : projects.length);
  });

  test('history follows: the gaining county reads what was done, the losing one nothing', async () => {
    const [project] = projects;
    const document = `{ auditEntries(subjectId: "${factId('Project', { ...project })}") { totalCount } }`;
    const count = async (key: string) =>
      (await gateway.query<{ auditEntries: { totalCount: number } }>(person('county', key, 'auditor'), document)).data
        .auditEntries.totalCount;
    expect(await count(GAINING)).toBeGreaterThan(3);
    expect(await count(LOSING)).toBe(0);
  });

  test('who gained them carries them on in their old home; to the other they do not exist', async () => {
    const started = projects.find(({ state }) => state === 'STARTED');
    const input = { projectId: factId('Project', { ...started }), notedOn: '2017-04-20', text: '接续实施' };
    const note = (key: string) =>
      mutate(gateway, { verb: 'addProgressNote', who: person('county', key, 'projects'), input });
    expect(await note(GAINING)).toMatchObject({ __typename: 'ProgressNote' });
    expect(await note(LOSING)).toMatchObject({ code: 'NOT_FOUND', field: 'projectId' });
    const notes = await gateway.owner(`SELECT home FROM progress_note WHERE text = '接续实施'`);
    expect(notes).toEqual([{ home: LOSING }]);
  });

  test('what was booked stays in the books it was in: the losing county sees every entry, the gaining one none', async () => {
    const [project] = projects;
    const document = `{ postings(filter: { projectId: "${factId('Project', { ...project })}" }) { totalCount } }`;
    const count = async (key: string) =>
      (await gateway.query<{ postings: { totalCount: number } }>(person('county', key, 'finance'), document)).data
        .postings.totalCount;
    expect(await count(LOSING)).toBeGreaterThan(0);
    expect(await count(GAINING)).toBe(0);
  });
});

test.each([
  ['gaining', GAINING],
  ['losing', LOSING],
])('nothing that the %s county can be asked breaks', async (_, key) => {
  const schema = gatewaySchema();
  const aims: Literals = { ...(await aimsOf(gateway)), projectId: `"${factId('Project', { ...projects[0] })}"` };
  const ids = await idsOfTypes(gateway, nodeTypes(schema));
  const rows = async (table: string) =>
    gateway.owner(`SELECT home, id FROM ${table} WHERE starts_with(division_key, '${MOVED}')`);
  const moved = {
    Project: projects.map((row) => factId('Project', { ...row })),
    ProjectLine: (await rows('project_line')).map((row) => factId('ProjectLine', row)),
    Milestone: (await rows('milestone')).map((row) => factId('Milestone', row)).slice(0, 3),
  };
  const places = [aims.divisionKey, `"${GAINING}"`, `"${MOVED}"`].map((divisionKey) => ({
    ...aims,
    divisionKey: divisionKey ?? '',
  }));
  const questions = [
    ...places.flatMap((place) => rootQuestions(schema, place)),
    ...nodeQuestions(schema, { ...ids, ...moved }),
  ];
  for (const { name, document } of questions) {
    const { errors } = await gateway.query(person('county', key, 'finance'), document);
    for (const { message } of errors ?? []) expect(message, name).toMatch(/^\p{Script=Han}.*。$/u);
  }
});

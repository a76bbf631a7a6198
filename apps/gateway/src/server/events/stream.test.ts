import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gatewaySchema } from '../../schema/index.ts';
import { openDemoGateway, type TestGateway } from '../../testing/index.ts';
import { buildDocuments } from '../documents/index.ts';
import { gatewayOn, type ServedGateway, type Visitor } from '../testing/gateway-on.ts';

interface Told {
  divisionKeys: string[];
  figures: boolean;
  everything: boolean;
}

/** An open stream: what it told so far, and whether it has ended. */
interface Line {
  told: Told[];
  ended: boolean;
  close(): void;
}

const TEXT = 'subscription { changed { divisionKeys figures everything } }';
let database: TestGateway;
let here: ServedGateway;
let there: ServedGateway;

beforeAll(async () => {
  database = await openDemoGateway();
  here = await gatewayOn(database.urls);
  there = await gatewayOn(database.urls);
});
afterAll(async () => {
  await Promise.all([here?.close(), there?.close()]);
  await database?.close();
});

async function listen(person: Visitor, address = `/graphql/stream?query=${encodeURIComponent(TEXT)}`): Promise<Line> {
  const leaving = new AbortController();
  const answer = await person.fetch(address, { signal: leaving.signal, headers: { accept: 'text/event-stream' } });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
  expect(answer.headers.get('content-encoding')).toBeNull();
  const line: Line = { told: [], ended: false, close: () => leaving.abort() };
  void (async () => {
    let text = '';
    for await (const chunk of answer.body ?? []) {
      text += Buffer.from(chunk).toString();
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const data = /^event: next\ndata: (.*)$/m.exec(event)?.[1];
        if (data) line.told.push((JSON.parse(data) as { data: { changed: Told } }).data.changed);
      }
    }
  })()
    .catch(() => undefined)
    .finally(() => {
      line.ended = true;
    });
  await sleep(50);
  return line;
}

async function until(condition: () => boolean, withinMs: number): Promise<number> {
  const begun = performance.now();
  while (!condition()) {
    if (performance.now() - begun > withinMs) throw new Error(`not within ${withinMs} ms`);
    await sleep(10);
  }
  return performance.now() - begun;
}

let notes = 0;
async function writeIn(person: Visitor): Promise<void> {
  const answer = await person.post({
    query: `{ projects(filter: { divisionKey: "513227" }, first: 1) { nodes { id } } }`,
  });
  const { data } = (await answer.json()) as { data: { projects: { nodes: { id: string }[] } } };
  notes += 1;
  const input = { projectId: data.projects.nodes[0]?.id, notedOn: '2017-04-20', text: `第 ${notes} 次` };
  expect(await person.mutate('addProgressNote', input)).toMatchObject({ __typename: 'ProgressNote' });
}

describe('who listens', () => {
  test('is told within a second of what moves in reach, at another gateway too, and of nothing else', async () => {
    const writer = await here.signIn('513227-projects');
    const lines = {
      finance: await listen(await there.signIn('513227-finance')),
      city: await listen(await there.signIn('5132-reviewer')),
      partner: await listen(await there.signIn('510104-officer')),
      elsewhere: await listen(await there.signIn('411725-reporter')),
      administrator: await listen(await there.signIn('security-admin')),
    };
    await writeIn(writer);
    const heard = (line: Line) => line.told.some(({ divisionKeys }) => divisionKeys.includes('513227'));
    expect(await until(() => [lines.finance, lines.city, lines.partner].every(heard), 2000)).toBeLessThan(1000);
    await sleep(400);
    expect([...lines.elsewhere.told, ...lines.administrator.told].flatMap(({ divisionKeys }) => divisionKeys)).toEqual(
      [],
    );
    for (const line of Object.values(lines)) line.close();
  });

  test('is told again when the figures above it have been counted', async () => {
    const writer = await here.signIn('513227-projects');
    const line = await listen(await here.signIn('5132-reviewer'));
    await writeIn(writer);
    await database.owner(`UPDATE rollup_state SET as_of = clock_timestamp()`);
    await until(() => line.told.some(({ figures }) => figures), 3000);
    line.close();
  });

  test('is cut off at once when signing out, and within a second at another gateway', async () => {
    const person = await here.signIn('513227-finance');
    const lines = [await listen(person), await listen(there.with(person.cookie))];
    await person.logOut();
    expect(await until(() => lines.every(({ ended }) => ended), 2000)).toBeLessThan(1000);
  });

  test('has six lines at most: the oldest makes room', async () => {
    const person = await here.signIn('5101-officer');
    const lines: Line[] = [];
    for (let i = 0; i < 7; i += 1) lines.push(await listen(person));
    await until(() => lines[0]?.ended === true, 1000);
    expect(lines.slice(1).map(({ ended }) => ended)).toEqual(Array(6).fill(false));
    for (const line of lines) line.close();
  });
});

describe('at the stream’s address', () => {
  test('nobody is served without a session, nothing but subscriptions, and no subscription elsewhere', async () => {
    const person = await here.signIn('513227-finance');
    const at = async (visitor: Visitor, query: string) =>
      (await visitor.fetch(`/graphql/stream?query=${encodeURIComponent(query)}`)).status;
    expect(await at(here.with(''), TEXT)).toBe(401);
    expect(await at(person, '{ terms { code } }')).toBe(406);
    expect(await at(person, 'mutation { x }')).toBe(406);
    expect(await at(person, 'subscription { nothing }')).toBe(406);
    expect((await person.post({ query: TEXT })).status).toBeGreaterThanOrEqual(400);
  });

  test('where only the apps’ documents are answered, theirs is', async () => {
    const trusted = await gatewayOn(database.urls, { openDocuments: false });
    try {
      const person = await trusted.signIn('513227-finance');
      const live = buildDocuments(gatewaySchema()).find(({ name }) => name === 'Live');
      const line = await listen(person, `/graphql/stream?id=${live?.id}`);
      expect(line.ended).toBe(false);
      expect((await person.fetch(`/graphql/stream?query=${encodeURIComponent(TEXT)}`)).status).toBe(403);
      line.close();
    } finally {
      await trusted.close();
    }
  });

  test('a gateway that stops ends its streams and does not wait for them', async () => {
    const stopping = await gatewayOn(database.urls);
    const line = await listen(await stopping.signIn('513227-finance'));
    const begun = performance.now();
    await stopping.close();
    expect(performance.now() - begun).toBeLessThan(3000);
    await until(() => line.ended, 500);
  });
});

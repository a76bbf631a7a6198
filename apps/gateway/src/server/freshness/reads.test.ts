import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gatewaySchema } from '../../schema/index.ts';
import { openDemoGateway, type TestGateway } from '../../testing/index.ts';
import { buildDocuments } from '../documents/index.ts';
import { gatewayOn, type ServedGateway, type Visitor } from '../testing/gateway-on.ts';

let database: TestGateway;
let here: ServedGateway;
let there: ServedGateway;
const ids = new Map<string, string>();
const id = (name: string): string => ids.get(name) ?? '';
const COUNTY = { key: '513227' };
const BALANCES = { divisionKey: '513227' };

beforeAll(async () => {
  database = await openDemoGateway();
  here = await gatewayOn(database.urls);
  there = await gatewayOn(database.urls);
  for (const document of buildDocuments(gatewaySchema())) ids.set(document.name, document.id);
});
afterAll(async () => {
  await Promise.all([here?.close(), there?.close()]);
  await database?.close();
});

const tagOf = async (answer: Response): Promise<string> => {
  await answer.text();
  return answer.headers.get('etag') ?? '';
};

/** How long until a reader of the tag no longer gets 304. */
async function untilChanged(reader: Visitor, name: string, variables: object, tag: string): Promise<number> {
  const begun = performance.now();
  for (;;) {
    const answer = await reader.read(id(name), variables, tag);
    await answer.text();
    if (answer.status === 200) return performance.now() - begun;
    if (performance.now() - begun > 3000) return Number.POSITIVE_INFINITY;
    await sleep(10);
  }
}

let notes = 0;
/** A write in a county that any of its project officers may do. */
async function writeIn(person: Visitor): Promise<void> {
  const answer = await person.post({
    query: `query { projects(filter: { divisionKey: "513227" }, first: 50) { nodes { id state } } }`,
  });
  const { data } = (await answer.json()) as { data: { projects: { nodes: { id: string; state: string }[] } } };
  const running = data.projects.nodes.find(({ state }) => state === 'STARTED') ?? data.projects.nodes[0];
  notes += 1;
  const written = await person.mutate('addProgressNote', {
    projectId: running?.id,
    notedOn: '2017-04-20',
    text: `进度 ${notes}`,
  });
  expect(written).toMatchObject({ __typename: 'ProgressNote' });
}

describe('a read that tells of no person', () => {
  test('is kept by the browser and answered 304 while nothing has changed', async () => {
    const finance = await here.signIn('513227-finance');
    const first = await finance.read(id('Place'), COUNTY);
    expect(first.status).toBe(200);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    expect(first.headers.get('vary')).toMatch(/cookie/i);
    const tag = await tagOf(first);
    expect(tag).toMatch(/^W\/"/);
    const again = await finance.read(id('Place'), COUNTY, tag);
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('has another tag for other variables, for another person, and for another office', async () => {
    const finance = await here.signIn('513227-finance');
    const reporter = await here.signIn('513227-reporter');
    const tags = [
      await tagOf(await finance.read(id('Place'), COUNTY)),
      await tagOf(await finance.read(id('Place'), { key: '5132' })),
      await tagOf(await reporter.read(id('Place'), COUNTY)),
    ];
    expect(new Set(tags).size).toBe(3);
  });

  test('is the same read with POST, which is never kept', async () => {
    const finance = await here.signIn('513227-finance');
    const read = await finance.read(id('Place'), COUNTY);
    const posted = await finance.post({ id: id('Place'), variables: COUNTY });
    expect(posted.headers.get('cache-control')).toBe('no-store');
    expect(await posted.json()).toEqual(await read.json());
  });

  test('is refused without a session, for what is no document, and with variables that are none', async () => {
    const finance = await here.signIn('513227-finance');
    const statuses = await Promise.all([
      here.with('').read(id('Place'), COUNTY),
      finance.read('0'.repeat(64), COUNTY),
      finance.fetch(`/graphql?id=${id('Place')}&variables=%7B`),
      finance.fetch(`/graphql?id=${id('Place')}&variables=[]`),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([401, 400, 400, 400]);
    for (const answer of statuses) expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('is not kept where the answer is a refusal', async () => {
    const finance = await here.signIn('513227-finance');
    const answer = await finance.read(id('Figures'), {
      filter: { divisionKey: '4117', period: '2017', keys: ['funds.in-place'] },
    });
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});

test.each(['Tasks', 'Users', 'AuditEntries', 'Projects', 'Transfers'])(
  '%s tells of persons: POST alone',
  async (name) => {
    const finance = await here.signIn('513227-finance');
    const answer = await finance.read(id(name));
    expect([answer.status, answer.headers.get('allow'), answer.headers.get('cache-control')]).toEqual([
      405,
      'POST',
      'no-store',
    ]);
  },
);

describe('after a write', () => {
  test('the writer’s next read shows it, always', async () => {
    const projects = await here.signIn('513227-projects');
    for (let round = 0; round < 10; round += 1) {
      const tag = await tagOf(await projects.read(id('Funds'), BALANCES));
      await writeIn(projects);
      expect((await projects.read(id('Funds'), BALANCES, tag)).status).toBe(200);
    }
  });

  test('another viewer’s shows it within a second, at another gateway too; elsewhere nothing is read again', async () => {
    const writer = await here.signIn('513227-projects');
    const finance = there.with((await there.signIn('513227-finance')).cookie);
    const neighbour = await there.signIn('411725-reporter');
    const elsewhere = await tagOf(await neighbour.read(id('Place'), { key: '411725' }));
    const tag = await tagOf(await finance.read(id('Funds'), BALANCES));
    await writeIn(writer);
    const waitedMs = await untilChanged(finance, 'Funds', BALANCES, tag);
    expect(waitedMs).toBeLessThan(1000);
    expect((await neighbour.read(id('Place'), { key: '411725' }, elsewhere)).status).toBe(304);
  });

  test('figures are read again once they have been counted', async () => {
    const writer = await here.signIn('513227-projects');
    const reviewer = await there.signIn('5132-reviewer');
    const asked = { filter: { divisionKey: '5132', period: '2017', keys: ['projects.started'] } };
    await sleep(1500);
    const tag = await tagOf(await reviewer.read(id('Figures'), asked));
    await writeIn(writer);
    expect(await untilChanged(reviewer, 'Figures', asked, tag)).toBeLessThan(1000);
  });
});

describe('what changes beyond a home', () => {
  test('a division’s new name, a rule, a label, the catalogue: told by whoever writes them', async () => {
    const finance = await here.signIn('513227-finance');
    const tag = await tagOf(await finance.read(id('Terms')));
    await database.owner(`UPDATE change SET version = version + 1 WHERE home = ''`);
    expect(await untilChanged(finance, 'Terms', {}, tag)).toBeLessThan(1000);
  });

  test('an account that is changed disturbs no answer that is kept', async () => {
    const finance = await here.signIn('513227-finance');
    const tag = await tagOf(await finance.read(id('Terms')));
    await database.owner(
      `INSERT INTO change (home, version) VALUES ('accounts', 1) ON CONFLICT (home) DO UPDATE SET version = change.version + 1`,
    );
    await sleep(600);
    expect((await finance.read(id('Terms'), {}, tag)).status).toBe(304);
  });
});

describe('a session', () => {
  test('that is closed is over at once where it was, and within a second elsewhere', async () => {
    const person = await here.signIn('513227-finance');
    const same = there.with(person.cookie);
    expect([(await person.read(id('Terms'))).status, (await same.read(id('Terms'))).status]).toEqual([200, 200]);
    await person.logOut();
    expect((await person.read(id('Terms'))).status).toBe(401);
    const begun = performance.now();
    while ((await same.read(id('Terms'))).status !== 401) {
      expect(performance.now() - begun).toBeLessThan(1000);
      await sleep(10);
    }
  });

  test('is not asked for in the database while nothing has changed', async () => {
    const person = await here.signIn('513227-finance');
    const tag = await tagOf(await person.read(id('Terms')));
    await sleep(600);
    database.statements();
    const [before] = await database.owner(SIGNED_IN_CALLS);
    for (let i = 0; i < 20; i += 1) expect((await person.read(id('Terms'), {}, tag)).status).toBe(304);
    expect(await database.owner(SIGNED_IN_CALLS)).toEqual([before]);
  });
});

// Transactions of the login's and the application's roles: what 304 would cost if it asked.
const SIGNED_IN_CALLS = `SELECT count(*)::int AS calls FROM pg_stat_activity
  WHERE usename IN ('jiedui_app', 'jiedui_auth') AND datname = current_database() AND query_start > now() - interval '200 ms'`;

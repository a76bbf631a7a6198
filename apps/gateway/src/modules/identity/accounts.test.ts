import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGateway, type TestGateway, viewerOf } from '../../testing/index.ts';
import { enterAdministrator, enterOrganisation, enterPerson } from './testing/people.ts';

type Viewer = ReturnType<typeof viewerOf>;
let gateway: TestGateway;
let security: Viewer;
let system: Viewer;
const county = viewerOf({ level: 'county', key: '513227', roles: ['finance'] });

beforeAll(async () => {
  gateway = await openTestGateway();
  const admin = async (role: string) => ({
    ...viewerOf({ level: 'administrator', key: '', roles: [role] }),
    userId: await enterAdministrator(gateway, role),
  });
  security = await admin('security-admin');
  system = await admin('system-admin');
  await enterOrganisation(gateway, '513227', 'county');
});
afterAll(() => gateway.close());

const globalId = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64url');
const REFUSED = '... on Refusal { code message field }';
const MUTATIONS = {
  saveOrganisation: `... on Organisation { key name level version offices { name } }`,
  saveOffice: '... on Office { id name active version }',
  saveUser: '... on User { id username name status version organisation { key } roles { role } }',
  setUserStatus: '... on User { status version }',
  grantRole: '... on RoleAssignment { id role validFrom validTo office { name } }',
  endRole: '... on RoleAssignment { endedAt }',
  issueLoginLink: '... on LoginLink { path expiresAt }',
};
type Answer = Record<string, unknown> & { __typename: string; code?: string; id?: string };

async function act(viewer: Viewer, verb: keyof typeof MUTATIONS, input: object): Promise<Answer> {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${verb}(input: $input) { __typename ${MUTATIONS[verb]} ${REFUSED} } }`;
  const { data, errors } = await gateway.query<Record<string, Answer>>(viewer, document, {
    input: { requestId: randomUUIDv7(), ...input },
  });
  const answer = data?.[verb];
  if (!answer) throw new Error(JSON.stringify(errors));
  return answer;
}

const saveFirm = (changes: object = {}) => ({
  kind: 'ENTERPRISE',
  name: '小金县蓥𠮷建材<b>厂</b>',
  divisionKey: '513227',
  ...changes,
});

describe('organisations and offices', () => {
  test('the system administrator enters one, which gets the next number under its division', async () => {
    const first = await act(system, 'saveOrganisation', saveFirm());
    const second = await act(system, 'saveOrganisation', saveFirm({ name: '第二家', level: 'partner' }));
    expect(first).toMatchObject({ key: '513227x0001', name: '小金县蓥𠮷建材<b>厂</b>', level: 'county', version: 1 });
    expect(second).toMatchObject({ key: '513227x0002', level: 'partner' });
  });

  test('two entered at once get two numbers', async () => {
    const both = await Promise.all(
      [1, 2, 3, 4].map((n) => act(system, 'saveOrganisation', saveFirm({ name: `厂${n}`, divisionKey: '513228' }))),
    );
    expect(new Set(both.map(({ key }) => key)).size).toBe(4);
  });

  test('a stale version is refused and names both', async () => {
    await act(system, 'saveOrganisation', saveFirm({ key: '513227x0001', version: 1, name: '改名' }));
    const stale = await act(system, 'saveOrganisation', saveFirm({ key: '513227x0001', version: 1, name: '再改' }));
    expect(stale).toMatchObject({
      code: 'CONFLICT',
      field: 'version',
      message: expect.stringContaining('第 1 版，现为第 2 版'),
    });
  });

  test.each([
    ['a kind that is none', { kind: 'CLUB' }, 'kind'],
    ['an empty name', { name: '  ' }, 'name'],
    ['a division that is none', { divisionKey: '513299' }, 'divisionKey'],
    ['another level than its division’s', { level: 'province' }, 'level'],
    ['a control character', { name: 'a\u0007b' }, 'name'],
  ])('%s is refused at its field', async (_, changes, field) => {
    expect(await act(system, 'saveOrganisation', saveFirm(changes))).toMatchObject({ __typename: 'Refusal', field });
  });

  test('an office is entered once by its name', async () => {
    expect(await act(system, 'saveOffice', { organisationKey: '513227', name: '财政局' })).toMatchObject({
      name: '财政局',
      active: true,
    });
    expect(await act(system, 'saveOffice', { organisationKey: '513227', name: '财政局' })).toMatchObject({
      code: 'CONFLICT',
    });
  });
});

describe('accounts and roles', () => {
  const user = () =>
    act(security, 'saveUser', {
      username: `u-${randomUUIDv7()}`.slice(0, 40),
      name: '扎西',
      organisationKey: '513227',
    });
  const office = async () => globalId('Office', await enterOrganisation(gateway, '513227', 'county'));
  const role = { validFrom: '2017-01-01' };

  test('a person gets an account, a role in an office, and a link that is kept as a hash', async () => {
    const { id } = await user();
    const granted = await act(security, 'grantRole', {
      userId: id,
      officeId: await office(),
      role: 'finance',
      ...role,
    });
    expect(granted).toMatchObject({ role: 'finance', validTo: null, office: { name: '办公室' } });
    const link = await act(security, 'issueLoginLink', { userId: id });
    const token = String(link.path).split('#')[1] ?? '';
    expect(token).toHaveLength(43);
    const kept = await gateway.owner(
      `SELECT password_hash, link_hash = sha256(convert_to($1, 'UTF8')) AS same FROM credential WHERE link_hash IS NOT NULL`,
      [token],
    );
    expect(kept).toEqual([{ password_hash: null, same: true }]);
  });

  test('a username is taken once and never changes', async () => {
    const first = await act(security, 'saveUser', { username: 'dolma', name: '卓玛', organisationKey: '513227' });
    expect(
      await act(security, 'saveUser', { username: 'dolma', name: '另一人', organisationKey: '513227' }),
    ).toMatchObject({ code: 'CONFLICT', field: 'username' });
    expect(
      await act(security, 'saveUser', {
        id: first.id,
        version: 1,
        username: 'other',
        name: '卓玛',
        organisationKey: '513227',
      }),
    ).toMatchObject({ code: 'INVALID', field: 'username' });
  });

  test('no account combines two administrators, or one with an office', async () => {
    const { id } = await user();
    expect(await act(security, 'grantRole', { userId: id, role: 'audit-admin', ...role })).toMatchObject({
      role: 'audit-admin',
    });
    expect(await act(security, 'grantRole', { userId: id, role: 'system-admin', ...role })).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('另开账号'),
    });
    expect(
      await act(security, 'grantRole', { userId: id, officeId: await office(), role: 'finance', ...role }),
    ).toMatchObject({ code: 'CONFLICT' });
    const official = await user();
    await act(security, 'grantRole', { userId: official.id, officeId: await office(), role: 'finance', ...role });
    expect(await act(security, 'grantRole', { userId: official.id, role: 'system-admin', ...role })).toMatchObject({
      code: 'CONFLICT',
    });
  });

  test('granted at the same moment, one of two administrator roles stands', async () => {
    const { id } = await user();
    const answers = await Promise.all(
      ['audit-admin', 'system-admin', 'security-admin'].map((name) =>
        act(security, 'grantRole', { userId: id, role: name, ...role }),
      ),
    );
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Refusal', 'Refusal', 'RoleAssignment']);
  });

  test('the database itself refuses the combination', async () => {
    const userId = await enterAdministrator(gateway, 'audit-admin', 'second-audit');
    const add = (name: string, officeId: string | null) =>
      gateway.owner(
        `INSERT INTO role_assignment (id, user_id, role, office_id, valid_from, ended_at) VALUES ($1, $2, $3, $4, '2017-01-01', now())`,
        [randomUUIDv7(), userId, name, officeId],
      );
    await expect(add('system-admin', null)).rejects.toThrow('no_combined_administrator');
    await expect(add('finance', await enterOrganisation(gateway, '513227', 'county'))).rejects.toThrow(
      'no_combined_administrator',
    );
    await expect(gateway.owner(`UPDATE app_user SET administrator = '' WHERE id = $1`, [userId])).rejects.toThrow(
      'no_combined_administrator',
    );
  });

  test.each([
    ['grants a role', 'grantRole', (id: string) => ({ userId: id, role: 'audit-admin', ...role })],
    ['makes a link', 'issueLoginLink', (id: string) => ({ userId: id })],
    ['suspends', 'setUserStatus', (id: string) => ({ id, version: 1, status: 'SUSPENDED', reason: '测试' })],
  ] as const)('nobody %s for themself', async (_, verb, input) => {
    expect(await act(security, verb, input(globalId('User', security.userId)))).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('a role that a level does not have is refused with those it has', async () => {
    const { id } = await user();
    const refused = await act(security, 'grantRole', {
      userId: id,
      officeId: await office(),
      role: 'officer',
      ...role,
    });
    expect(refused).toMatchObject({ code: 'INVALID', field: 'role', message: expect.stringContaining('finance') });
  });

  test('each administrator is refused the other’s work, and an office all of it', async () => {
    const input = { username: 'x-1', name: '某', organisationKey: '513227' };
    for (const viewer of [system, county])
      expect(await act(viewer, 'saveUser', input)).toMatchObject({ code: 'FORBIDDEN' });
    for (const viewer of [security, county])
      expect(await act(viewer, 'saveOrganisation', saveFirm())).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('a missing, a malformed and a foreign id get the same refusal, byte for byte', async () => {
    const other = await enterPerson(gateway, '513228', 'finance', 'county');
    const ids = [
      globalId('User', randomUUIDv7()),
      globalId('Office', other.officeId),
      'nonsense',
      globalId('User', '; DROP TABLE app_user'),
    ];
    const answers = await Promise.all(ids.map((userId) => act(security, 'issueLoginLink', { userId })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('a repeated request gives the first answer, and a link is not shown twice', async () => {
    const requestId = randomUUIDv7();
    const input = { requestId, username: 'once-only', name: '一次', organisationKey: '513227' };
    const [first, again] = [await act(security, 'saveUser', input), await act(security, 'saveUser', input)];
    expect(again).toEqual(first);
    expect(await act(security, 'saveUser', { ...input, name: '别的' })).toMatchObject({
      code: 'CONFLICT',
      field: 'requestId',
    });
    const link = { requestId: randomUUIDv7(), userId: first.id };
    expect(await act(security, 'issueLoginLink', link)).toMatchObject({ __typename: 'LoginLink' });
    expect(await act(security, 'issueLoginLink', link)).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('只显示一次'),
    });
  });
});

describe('who sees accounts', () => {
  const USERS = '{ users(first: 500) { nodes { username roles { role } } } }';
  const seen = async (viewer: Viewer) =>
    (await gateway.query<{ users: { nodes: { username: string; roles: unknown[] }[] } }>(viewer, USERS)).data.users
      .nodes;

  test('a county sees its own people without their roles, administrators everybody with theirs', async () => {
    await enterPerson(gateway, '513230', 'finance', 'county');
    const own = await seen(viewerOf({ level: 'county', key: '513230', roles: ['reporter'] }));
    expect(own).toEqual([{ username: '513230-finance', roles: [] }]);
    const all = await seen(security);
    expect(all.map(({ username }) => username)).toEqual(
      expect.arrayContaining(['513230-finance', '513228-finance', 'audit-admin'.replace('audit', 'system')]),
    );
    expect(all.find(({ username }) => username === '513230-finance')?.roles).toEqual([{ role: 'finance' }]);
  });

  test('a partner sees nobody’s account', async () => {
    expect(await seen(viewerOf({ level: 'partner', key: '5101', roles: ['officer'] }))).toEqual([]);
  });

  test('it takes one statement', async () => {
    gateway.statements();
    await seen(security);
    expect(gateway.statements()).toHaveLength(1);
  });

  test('the walls hold without the policy: the application’s role reads neither hashes nor tokens', async () => {
    for (const column of [
      'session.token_hash',
      'credential.password_hash',
      'credential.link_hash',
      'login_attempt.points',
    ]) {
      const [table, name] = column.split('.');
      await expect(gateway.services.pool.query(`SELECT ${name} FROM ${table}`)).rejects.toThrow('permission denied');
    }
  });
});

import { randomUUIDv7 } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { viewerOf as testViewer } from '../../../testing/index.ts';
import { type AuthServer, openAuthServer } from '../testing/auth-server.ts';
import { enterAdministrator, enterOrganisation, enterPerson, PASSWORD, type Person } from '../testing/people.ts';

let server: AuthServer;
let securityAdmin: ReturnType<typeof testViewer>;
beforeAll(async () => {
  server = await openAuthServer();
  const userId = await enterAdministrator(server.gateway, 'security-admin');
  securityAdmin = { ...testViewer({ level: 'administrator', key: '', roles: ['security-admin'] }), userId };
});
afterAll(() => server.close());

const asked = async (headers: { cookie: string }) =>
  (await server.app.inject({ url: '/auth/session', headers })).statusCode;
const globalId = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64url');
const mutate = (document: string, input: object) =>
  server.gateway.query(securityAdmin, document, { input: { requestId: randomUUIDv7(), ...input } });

const SUSPEND = `mutation ($input: SetUserStatusInput!) { setUserStatus(input: $input) {
  __typename ... on User { status version } ... on Refusal { code message field } } }`;
const END_ROLE = `mutation ($input: EndRoleInput!) { endRole(input: $input) { __typename ... on RoleAssignment { endedAt } ... on Refusal { code } } }`;

describe('out within a second', () => {
  const cases: [string, string, (person: Person) => Promise<unknown>][] = [
    [
      'who is suspended',
      '513221',
      ({ userId }) =>
        mutate(SUSPEND, { id: globalId('User', userId), version: 1, status: 'SUSPENDED', reason: '调离' }),
    ],
    [
      'whose role is ended',
      '513222',
      ({ assignmentId }) => mutate(END_ROLE, { id: globalId('RoleAssignment', assignmentId), reason: '轮岗' }),
    ],
    [
      'whose office is closed',
      '513223',
      ({ officeId }) => server.gateway.owner('UPDATE office SET active = false WHERE id = $1', [officeId]),
    ],
    [
      'whose organisation acts no more',
      '513224',
      () => server.gateway.owner(`UPDATE organisation SET active = false WHERE key = '513224'`),
    ],
    [
      'whose term has run out',
      '513225',
      ({ assignmentId }) =>
        server.gateway.owner(`UPDATE role_assignment SET valid_to = '2017-04-23' WHERE id = $1`, [assignmentId]),
    ],
    [
      'whose account is suspended by whoever keeps the database',
      '513228',
      ({ userId }) => server.gateway.owner(`UPDATE app_user SET status = 'SUSPENDED' WHERE id = $1`, [userId]),
    ],
    [
      'whose role is ended by whoever keeps the database',
      '513230',
      ({ assignmentId }) =>
        server.gateway.owner('UPDATE role_assignment SET ended_at = now() WHERE id = $1', [assignmentId]),
    ],
    [
      'whose session is too old',
      '513226',
      ({ userId }) => server.gateway.owner('UPDATE session SET expires_at = now() WHERE user_id = $1', [userId]),
    ],
  ];
  test.each(cases)('%s', async (_, key, change) => {
    const person = await enterPerson(server.gateway, key, 'finance', 'county');
    const headers = await server.signIn(`${key}-finance`, PASSWORD);
    expect(await asked(headers)).toBe(200);
    await change(person);
    await sleep(500);
    expect(await asked(headers)).toBe(401);
  });

  test('suspending ends the sessions themselves, so that admitting again brings none back', async () => {
    const person = await enterPerson(server.gateway, '513231', 'finance', 'county');
    const headers = await server.signIn('513231-finance', PASSWORD);
    await mutate(SUSPEND, { id: globalId('User', person.userId), version: 1, status: 'SUSPENDED', reason: '核查' });
    const { data } = await mutate(SUSPEND, {
      id: globalId('User', person.userId),
      version: 2,
      status: 'ACTIVE',
      reason: '核查完毕',
    });
    expect(data).toEqual({ setUserStatus: { __typename: 'User', status: 'ACTIVE', version: 3 } });
    await sleep(500);
    expect(await asked(headers)).toBe(401);
    await server.signIn('513231-finance', PASSWORD);
  });
});

describe('one office at a time', () => {
  test('a person with two changes over; an office of others is refused like a missing one', async () => {
    const person = await enterPerson(server.gateway, '513232', 'finance', 'county');
    const second = await enterOrganisation(server.gateway, '513232x0002', 'county', '财政局');
    await server.gateway.owner(
      `INSERT INTO role_assignment (id, user_id, office_id, role, valid_from) VALUES ($1, $2, $3, 'projects', '2016-01-01')`,
      [randomUUIDv7(), person.userId, second],
    );
    const headers = await server.signIn('513232-finance', PASSWORD);
    const before = (await server.app.inject({ url: '/auth/session', headers })).json();
    expect(before).toMatchObject({ roles: ['finance'], offices: [expect.anything(), expect.anything()] });
    const changed = await server.post('/auth/office', { officeId: second }, headers);
    expect(changed.json()).toMatchObject({
      roles: ['projects'],
      organisation: { key: '513232x0002' },
      officeId: second,
    });
    const foreign = await enterOrganisation(server.gateway, '513233', 'county');
    const answers = await Promise.all(
      [foreign, randomUUIDv7(), '; DROP'].map((officeId) => server.post('/auth/office', { officeId }, headers)),
    );
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
    expect(answers[0]?.statusCode).toBe(404);
  });
});

describe('reach', () => {
  test('a provider writes in the homes of its agreements in force, a prefecture’s counties included', async () => {
    await enterPerson(server.gateway, '3306', 'officer', 'partner');
    const pairing = randomUUIDv7();
    await server.gateway.owner(
      `INSERT INTO pairing (id, scheme, provider_key, division_key, starts_on, state, evidence) VALUES ($1, 'EAST_WEST', '3306', '5132', '2016-01-01', 'SIGNED', '')`,
      [pairing],
    );
    const agree = (division: string, home: string, from: string, to: string) =>
      server.gateway.owner(
        `INSERT INTO agreement (id, home, pairing_id, provider_key, division_key, scheme, title, document_no, signed_on, starts_on, ends_on, amount_fen, route, terms)
         VALUES ($1, $2, $3, '3306', $4, 'EAST_WEST', '', '', '2016-01-01', $5, $6, 1, 'DIRECT', '')`,
        [randomUUIDv7(), home, pairing, division, from, to],
      );
    await agree('513227', '513227', '2016-01-01', 'infinity');
    await agree('511725', '511725', '2015-01-01', '2017-04-23');
    const { cookie } = await server.signIn('3306-officer', PASSWORD);
    const token = cookie.split('=')[1];
    expect((await server.viewers.of(token))?.writeHomes).toEqual(['513227']);
    await agree('5132', '513200', '2017-04-23', '2020-01-01');
    server.viewers.drop();
    const homes = (await server.viewers.of(token))?.writeHomes ?? [];
    expect(homes).toEqual(expect.arrayContaining(['513200', '513227', '513228']));
    expect(homes).not.toContain('511725');
  });

  test('a territory in more than four pieces lets nobody in, and tells the operators', async () => {
    await enterPerson(server.gateway, '513324', 'finance', 'county');
    for (const n of [1, 3, 5, 7]) {
      await server.gateway.owner(
        `INSERT INTO moved_range (lo, hi, valid_from, county_key, prefecture_key, province_key) VALUES ($1, $2, '2017-01-01', '513325', '5133', '51')`,
        [`51332410${n}`, `51332410${n + 1}`],
      );
    }
    const response = await server.post('/auth/login', { username: '513324-finance', password: PASSWORD });
    expect(response.statusCode).toBe(401);
    expect(server.alerts).toEqual([expect.stringContaining('more than four pieces')]);
    expect(
      await server.gateway.owner(
        `SELECT FROM session s JOIN app_user u ON u.id = s.user_id WHERE u.username = '513324-finance'`,
      ),
    ).toEqual([]);
  });
});

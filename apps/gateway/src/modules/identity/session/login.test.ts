import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AuthServer, openAuthServer } from '../testing/auth-server.ts';
import { enterAdministrator, enterOrganisation, enterPerson, PASSWORD } from '../testing/people.ts';
import { ACCOUNT_FAILURES, NETWORK_FAILURES } from './attempts.ts';

let server: AuthServer;
beforeAll(async () => {
  server = await openAuthServer();
  await enterPerson(server.gateway, '513227', 'finance', 'county');
  await enterPerson(server.gateway, '513227', 'reporter', 'county');
  await enterPerson(server.gateway, '5101', 'officer', 'partner');
  await enterAdministrator(server.gateway, 'audit-admin');
});
afterAll(() => server.close());

const login = (username: string, password: string, headers?: Record<string, string>) =>
  server.post('/auth/login', { username, password }, headers);

describe('signing in', () => {
  test('a county’s finance officer gets a session that scripts cannot read', async () => {
    const response = await login('513227-finance', PASSWORD);
    expect(server.alerts).toEqual([]);
    expect(response.statusCode).toBe(200);
    expect(response.cookies[0]).toMatchObject({ name: 'session', httpOnly: true, sameSite: 'Strict', path: '/' });
    expect(response.json()).toMatchObject({
      user: { username: '513227-finance' },
      level: 'county',
      organisation: { key: '513227' },
      division: { key: '513227', name: '小金县' },
      roles: ['finance'],
      businessDate: '2017-04-23',
      demo: true,
      app: 'county',
    });
    expect(response.headers['cache-control']).toBe('no-store');
  });

  test('behind TLS the cookie travels over TLS alone', async () => {
    const secured = await server.app.inject({
      method: 'POST',
      url: '/auth/login',
      payload: { username: '513227-finance', password: PASSWORD },
      headers: { 'x-forwarded-proto': 'https' },
    });
    expect(secured.cookies[0]).toMatchObject({ name: 'session', secure: true });
  });

  test('an administrator works in the province’s app and belongs to no division', async () => {
    const response = await login('audit-admin', PASSWORD);
    expect(response.json()).toMatchObject({
      level: 'administrator',
      division: null,
      roles: ['audit-admin'],
      offices: [],
      app: 'province',
    });
  });

  test('the token is kept as a hash', async () => {
    const { cookie } = await server.signIn('513227-finance', PASSWORD);
    const rows = await server.gateway.owner(
      `SELECT octet_length(token_hash) AS bytes FROM session WHERE token_hash = sha256(convert_to($1, 'UTF8'))`,
      [cookie.split('=')[1]],
    );
    expect(rows).toEqual([{ bytes: 32 }]);
  });

  test('signing out ends the session', async () => {
    const headers = await server.signIn('513227-finance', PASSWORD);
    expect((await server.app.inject({ url: '/auth/session', headers })).statusCode).toBe(200);
    expect((await server.app.inject({ method: 'POST', url: '/auth/logout', headers })).statusCode).toBe(204);
    expect((await server.app.inject({ url: '/auth/session', headers })).statusCode).toBe(401);
  });

  test('coming and going is audited', async () => {
    const rows = await server.gateway.owner(
      `SELECT DISTINCT action FROM audit_entry WHERE user_name = '513227-finance' ORDER BY 1`,
    );
    expect(rows.map(({ action }) => action)).toEqual(['session.closed', 'session.opened']);
  });
});

describe('refusals', () => {
  test('a wrong password, a missing, a nameless and a suspended account get the same answer, byte for byte', async () => {
    await enterPerson(server.gateway, '513228', 'finance', 'county');
    await server.gateway.owner(`UPDATE app_user SET status = 'SUSPENDED' WHERE username = '513228-finance'`);
    const answers = [
      await login('513227-reporter', 'not it'),
      await login('nobody-here', 'not it'),
      await login('\u0000\ud83d\ude00 OR 1=1', 'not it'),
      await login('513228-finance', PASSWORD),
    ];
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
    expect(answers[0]?.statusCode).toBe(401);
    expect(answers.flatMap(({ cookies }) => cookies)).toEqual([]);
  });

  test('a missing account takes as long as a wrong password', async () => {
    const median = async (username: () => string) => {
      const times: number[] = [];
      for (let i = 0; i < 7; i++) {
        const from = performance.now();
        await login(username(), 'not it');
        times.push(performance.now() - from);
      }
      return times.sort((a, b) => a - b)[3] ?? 0;
    };
    let n = 0;
    const missing = await median(() => `nobody-${n++}`);
    const wrong = await median(() => '513227-reporter');
    expect(missing / wrong).toBeGreaterThan(0.4);
  });

  test('whoever holds no office is told so only with the right password', async () => {
    await enterOrganisation(server.gateway, '513230', 'county');
    const person = await enterPerson(server.gateway, '513230', 'finance', 'county');
    await server.gateway.owner(`UPDATE role_assignment SET ended_at = now() WHERE id = $1`, [person.assignmentId]);
    expect((await login('513230-finance', PASSWORD)).json()).toMatchObject({
      message: expect.stringContaining('没有在任职务'),
    });
    expect((await login('513230-finance', 'not it')).json()).toEqual((await login('nobody', 'not it')).json());
  });

  test.each([
    ['another site', { origin: 'https://evil.example' }, 403],
    ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a form', { 'content-type': 'text/plain' }, 415],
    ['our own page', { origin: 'http://localhost:80', host: 'localhost:80', 'sec-fetch-site': 'same-origin' }, 200],
  ])('a login sent by %s: %j → %i', async (_who, headers, status) => {
    expect((await login('513227-finance', PASSWORD, headers as unknown as Record<string, string>)).statusCode).toBe(
      status,
    );
  });
});

describe('limits', () => {
  test(`after ${ACCOUNT_FAILURES} failures an account waits, with the right password too; others go on`, async () => {
    await login('5101-officer', PASSWORD);
    const failures = Array.from({ length: ACCOUNT_FAILURES + 4 }, () => login('5101-officer', 'guess'));
    const statuses = (await Promise.all(failures)).map(({ statusCode }) => statusCode);
    expect(statuses.filter((status) => status === 401)).toHaveLength(ACCOUNT_FAILURES);
    const refused = await login('5101-officer', PASSWORD);
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(60);
    expect((await login('513227-finance', PASSWORD)).statusCode).toBe(200);
  });

  test(`after ${NETWORK_FAILURES} failures a network waits, whatever the account`, async () => {
    await server.gateway.owner(`UPDATE login_attempt SET points = ${NETWORK_FAILURES} WHERE key LIKE 'network:%'`);
    expect((await login('513227-finance', PASSWORD)).statusCode).toBe(429);
    await server.gateway.owner(`DELETE FROM login_attempt`);
    expect((await login('513227-finance', PASSWORD)).statusCode).toBe(200);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureAdministrators } from '../administrators.ts';
import { type AuthServer, openAuthServer } from '../testing/auth-server.ts';
import { enterPerson, PASSWORD } from '../testing/people.ts';
import { newLink } from './link.ts';

let server: AuthServer;
beforeAll(async () => {
  server = await openAuthServer();
});
afterAll(() => server.close());

async function issue(userId: string, hours = 72): Promise<string> {
  const { token, hash } = newLink('county');
  await server.gateway.owner(
    `UPDATE credential SET link_hash = $2, link_expires_at = now() + make_interval(hours => $3) WHERE user_id = $1`,
    [userId, hash, hours],
  );
  return token;
}
const set = (token: string, password: string) => server.post('/auth/link', { token, password });
const FRESH = '梦笔山上雪初晴时';

describe('a one-time link', () => {
  test('sets the password once, and ends what was signed in before', async () => {
    const { userId } = await enterPerson(server.gateway, '513227', 'finance', 'county');
    const before = await server.signIn('513227-finance', PASSWORD);
    const token = await issue(userId);
    expect((await set(token, `${FRESH}。。`)).json()).toEqual({ username: '513227-finance' });
    expect((await server.app.inject({ url: '/auth/session', headers: before })).statusCode).toBe(401);
    await server.signIn('513227-finance', `${FRESH}。。`);
    expect((await server.post('/auth/login', { username: '513227-finance', password: PASSWORD })).statusCode).toBe(401);
    expect((await set(token, 'another one entirely')).statusCode).toBe(404);
  });

  test('used by two at once, one of them sets the password', async () => {
    const { userId } = await enterPerson(server.gateway, '513228', 'finance', 'county');
    const token = await issue(userId);
    const answers = await Promise.all(
      ['first of the two', 'second of the two'].map((password) => set(token, password)),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 404]);
  });

  test('expired, unknown or for a suspended account, it is the same refusal', async () => {
    const expired = await issue((await enterPerson(server.gateway, '513230', 'finance', 'county')).userId, 0);
    const { userId } = await enterPerson(server.gateway, '513231', 'finance', 'county');
    const suspended = await issue(userId);
    await server.gateway.owner(`UPDATE app_user SET status = 'SUSPENDED' WHERE id = $1`, [userId]);
    const answers = await Promise.all(
      [expired, suspended, 'unknown'].map((token) => set(token, 'a good long password')),
    );
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
    expect(answers[0]?.json()).toMatchObject({ code: 'NOT_FOUND', field: 'token' });
  });

  test.each([
    ['too short', 'nine char'],
    ['of one sign', '短'],
    ['of one character', 'aaaaaaaaaaaaaaa'],
    ['with the username in it', 'my 513232-finance'],
    ['too long', 'long words '.repeat(20)],
  ])('a password %s is refused, and the link goes on', async (_, password) => {
    await server.gateway.owner(
      `DELETE FROM credential WHERE user_id IN (SELECT id FROM app_user WHERE username = '513232-finance')`,
    );
    const [known] = await server.gateway.owner(`SELECT id FROM app_user WHERE username = '513232-finance'`);
    const userId = known ? String(known.id) : (await enterPerson(server.gateway, '513232', 'finance', 'county')).userId;
    await server.gateway.owner(`INSERT INTO credential (user_id) VALUES ($1) ON CONFLICT DO NOTHING`, [userId]);
    const token = await issue(userId);
    const refused = await set(token, password);
    expect([refused.statusCode, refused.json().field]).toEqual([422, 'password']);
    expect((await set(token, 'a good long password')).statusCode).toBe(200);
  });
});

test('an empty platform has three administrators with a link each, until they have set a password', async () => {
  const links = await ensureAdministrators(server.gateway.urls.owner);
  expect(links.map(({ username }) => username)).toEqual(['security-admin', 'system-admin', 'audit-admin']);
  for (const { path } of links.slice(0, 2)) await set(path.split('#')[1] ?? '', 'a good long password');
  await server.signIn('security-admin', 'a good long password');
  const rest = await ensureAdministrators(server.gateway.urls.owner);
  expect(rest.map(({ username }) => username)).toEqual(['audit-admin']);
  await server.gateway.owner(`UPDATE role_assignment SET ended_at = now() WHERE role = 'system-admin'`);
  await ensureAdministrators(server.gateway.urls.owner);
  const active = await server.gateway.owner(
    `SELECT FROM role_assignment WHERE role = 'system-admin' AND ended_at IS NULL`,
  );
  expect(active).toEqual([]);
});

import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDemoGateway, type TestGateway } from '../testing/index.ts';
import { openServed, type Served } from '../testing/walls/served.ts';
import { formatError } from './errors.ts';
import { openHttp } from './http.ts';

let gateway: TestGateway;
let served: Served;
beforeAll(async () => {
  gateway = await openDemoGateway();
  served = await openServed(gateway);
});
afterAll(async () => {
  await served.close();
  await gateway.close();
});

const ask = (query: string) => served.post('/graphql', { query });

test('without a session nothing is answered', async () => {
  expect(await ask('{ __typename }')).toMatchObject({ status: 401 });
});

test('a body beyond any question is not read', async () => {
  expect(await ask(`{ __typename } # ${'x'.repeat(600 * 1024)}`)).toMatchObject({ status: 413 });
});

describe('an operation is judged before it is carried out', () => {
  beforeAll(async () => {
    expect(await served.signIn('51-reviewer')).toMatchObject({ status: 200 });
  });

  test.each([
    ['too deep', `{ division(key: "51") { ${'parent { '.repeat(14)}key${' }'.repeat(14)} } }`, 'INVALID'],
    ['too many fields', `{ ${Array.from({ length: 401 }, (_, i) => `a${i}: __typename`).join(' ')} }`, 'INVALID'],
    ['too much', `{ divisions { nodes { ${'children { nodes { '.repeat(5)}key${' } }'.repeat(5)} } } }`, 'INVALID'],
    ['too many words', `{ ${'__typename '.repeat(2001)} }`, 'GRAPHQL_PARSE_FAILED'],
  ])('one that is %s is refused', async (_, query, code) => {
    for (let time = 0; time < 2; time++)
      expect(await ask(query)).toMatchObject({ status: 400, body: { errors: [{ extensions: { code } }] } });
  });

  test('one within its bounds is answered', async () => {
    expect(await ask('{ division(key: "51") { key parent { key } } }')).toMatchObject({
      status: 200,
      body: { data: { division: { key: '51' } } },
    });
  });
});

test('what a bug says reaches nobody', () => {
  const bug = Object.assign(new Error('column "secret" does not exist'), { code: '42703' });
  const reported: unknown[] = [];
  const told = formatError({ message: bug.message }, bug, (error) => {
    reported.push(error);
    return '4711';
  });
  expect([JSON.stringify(told).includes('secret'), told.message.includes('4711'), reported]).toEqual([
    false,
    true,
    [bug],
  ]);
});

test('the log of a request that fails holds neither a cookie, nor a name, nor what was asked', async () => {
  let written = '';
  const log = pino(
    { level: 'trace' },
    {
      write: (line: string) => {
        written += line;
      },
    },
  );
  const app = await openHttp(log, 'loopback');
  app.post('/fails', () => Promise.reject(new Error('broken on purpose')));
  await app.inject({
    method: 'POST',
    url: '/fails?text=扎西',
    headers: { cookie: 'session=very-secret', 'content-type': 'application/json' },
    body: '{"password":"卓玛"}',
  });
  await app.close();
  expect(written).toContain('broken on purpose');
  expect(written).not.toMatch(/扎西|%E6%89%8E|very-secret|卓玛/);
});

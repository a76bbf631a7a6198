import { afterAll, beforeAll, expect, test } from 'vitest';
import { gatewaySchema } from '../../schema/index.ts';
import { REFUSAL_CODES } from '../../schema/refusal.ts';
import type { TestGateway } from '../gateway.ts';
import { badQuestions } from './bad-arguments.ts';
import { aimsOf, openScene } from './scene.ts';
import { openServed, type Served } from './served.ts';

let gateway: TestGateway;
let served: Served;
beforeAll(async () => {
  gateway = await openScene();
  served = await openServed(gateway);
});
afterAll(async () => {
  await served.close();
  await gateway.close();
});

const AT_ONCE = 8;

interface Reported {
  message: string;
  extensions: { code: string };
}

test('an impossible argument is answered or refused, and never breaks anything', async () => {
  expect(await served.signIn('51-reviewer')).toMatchObject({ status: 200 });
  const required = { period: '"2017"', text: '"小"', keys: '["funds.sent"]', by: 'DIVISION', id: '"x"' };
  const questions = badQuestions(gatewaySchema(), { ...(await aimsOf(gateway)), ...required });
  const broken: unknown[] = [];
  const ask = async ({ name, document }: (typeof questions)[number]): Promise<void> => {
    const { status, body } = await served.post('/graphql', { query: document });
    const [error] = (body.errors ?? []) as Reported[];
    const refused = error === undefined || REFUSAL_CODES.some((code) => code === error.extensions.code);
    if (status >= 500 || !refused) broken.push([name, status, error]);
  };
  for (let at = 0; at < questions.length; at += AT_ONCE) await Promise.all(questions.slice(at, at + AT_ONCE).map(ask));
  expect(broken).toEqual([]);
  expect(questions.length).toBeGreaterThan(300);
});

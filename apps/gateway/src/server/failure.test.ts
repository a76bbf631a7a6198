import fastify from 'fastify';
import { expect, test } from 'vitest';
import { answerFailure } from './failure.ts';

const failing = (error: Error, log: string[] = []) => {
  const app = fastify({ bodyLimit: 10, logger: { level: 'warn', stream: { write: (line) => void log.push(line) } } });
  app.setErrorHandler(answerFailure);
  app.post('/', () => {
    throw error;
  });
  return app;
};

test.each([
  ['a lost connection', new Error('Connection terminated unexpectedly')],
  ['a database that shuts down', Object.assign(new Error('terminating'), { code: '57P01' })],
  ['nobody listening', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
  ['a full disk', Object.assign(new Error('could not extend file'), { code: '53100' })],
])('%s: try again shortly', async (_, error) => {
  const answer = await failing(error).inject({ method: 'POST', url: '/' });
  expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '2']);
});

test('a bug is masked: neither its message nor its place reaches the client', async () => {
  const answer = await failing(new Error('password of 10.0.0.7')).inject({ method: 'POST', url: '/' });
  expect(answer.statusCode).toBe(500);
  expect(answer.body).not.toContain('10.0.0.7');
  expect(answer.json().id).toMatch(/^[0-9a-f]{8}$/);
});

test('a body that is too large keeps its own refusal', async () => {
  const answer = await failing(new Error('never reached')).inject({
    method: 'POST',
    url: '/',
    payload: { text: 'x'.repeat(99) },
  });
  expect(answer.statusCode).toBe(413);
  expect(answer.json()).toMatchObject({
    message: expect.stringMatching(/过大/),
    messageEn: expect.stringMatching(/large/),
  });
});

test('a browser that leaves in the middle of an answer is no failure', async () => {
  const log: string[] = [];
  const left = Object.assign(new Error('Premature close'), { code: 'ERR_STREAM_PREMATURE_CLOSE' });
  await failing(left, log).inject({ method: 'POST', url: '/' });
  expect(log).toEqual([]);
  await failing(new Error('a bug'), log).inject({ method: 'POST', url: '/' });
  expect(log).toHaveLength(1);
});

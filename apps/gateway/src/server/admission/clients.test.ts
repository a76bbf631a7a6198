import { expect, test } from 'vitest';
import { Clients } from './clients.ts';

const cookie = (token: string) => ({ cookie: `a=b; session=${token}` });

test('a session counts once an answer has shown that it lives', () => {
  const clients = new Clients();
  expect(clients.of(cookie('t'), '10.0.0.7')).toBe('10.0.0.7');
  clients.learn(cookie('t'), 200);
  expect(clients.of(cookie('t'), '10.0.0.7')).toBe('t');
  clients.learn(cookie('t'), 401);
  expect(clients.of(cookie('t'), '10.0.0.7')).toBe('10.0.0.7');
});

test('whoever makes up sessions stays one client, and what is remembered stays bounded', () => {
  const clients = new Clients();
  for (let i = 0; i < 30_000; i++) clients.learn(cookie(`t${i}`), 401);
  expect(clients.of(cookie('t1'), 'here')).toBe('here');
  for (let i = 0; i < 30_000; i++) clients.learn(cookie(`t${i}`), 200);
  expect([clients.of(cookie('t1'), 'here'), clients.of(cookie('t29999'), 'here')]).toEqual(['here', 't29999']);
});

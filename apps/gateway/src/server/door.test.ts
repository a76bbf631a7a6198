import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';

const HERE = { port: 0, host: '127.0.0.1' };
let door: Door | undefined;
afterEach(async () => {
  await door?.close();
  door = undefined;
});

async function statusOf(path: string) {
  const answer = await fetch(`${door?.url}${path}`);
  await answer.text();
  return [answer.status, answer.headers.get('retry-after')];
}

test('while it loads it lives, and asks whoever comes to try again', async () => {
  door = await openDoor(HERE);
  expect(await statusOf('/livez')).toEqual([200, null]);
  expect(await statusOf('/readyz')).toEqual([503, '2']);
  expect(await statusOf('/graphql')).toEqual([503, '2']);
});

test('while it drains, what is under way is finished, and nothing new begins', async () => {
  door = await openDoor(HERE);
  door.open((_request, response) => setTimeout(() => response.end('done'), 200));
  const underWay = fetch(`${door.url}/`).then((answer) => answer.text());
  await sleep(50);
  const shut = door.shut(5000);
  expect(await statusOf('/readyz')).toEqual([503, '2']);
  expect(await statusOf('/livez')).toEqual([200, null]);
  await shut;
  expect(await underWay).toBe('done');
});

test('it does not wait for ever', async () => {
  door = await openDoor(HERE);
  door.open(() => {});
  const underWay = fetch(`${door.url}/`);
  const dropped = expect(underWay).rejects.toThrow();
  await sleep(50);
  await door.shut(50);
  await door.close();
  await dropped;
});

test('a taken port is told before anything is loaded', async () => {
  door = await openDoor(HERE);
  await expect(openDoor({ ...HERE, port: Number(new URL(door.url).port) })).rejects.toThrow(/EADDRINUSE/);
});

test('headers beyond any reason are refused, not read', async () => {
  door = await openDoor(HERE);
  door.open((_request, response) => response.end('read'));
  const answer = await fetch(door.url, { headers: { cookie: 'x'.repeat(17_000) } });
  expect(answer.status).toBe(431);
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Connection, get, post } from './index.ts';

let server: Server;
let connection: Connection;
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/chunks') response.write('one ');
    if (request.url === '/gone') return void request.socket.destroy();
    if (request.url === '/never') return;
    request.on('data', (chunk) => response.write(chunk)).on('end', () => response.end('two'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  connection = new Connection(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterAll(() => {
  connection.close();
  server.closeAllConnections();
  server.close();
});

test('answers are cut apart, of a length or in chunks, also where requests were not waited for', async () => {
  const sent = [get('/'), get('/chunks'), post('/', '{"文":1}'), get('/')].map((request) => connection.send(request));
  const bodies = (await Promise.all(sent)).map((answer) => [answer?.status, answer?.body.toString()]);
  expect(bodies).toEqual([
    [200, 'two'],
    [200, 'one two'],
    [200, '{"文":1}two'],
    [200, 'two'],
  ]);
});

test('where it ends there is no answer, and the next request opens another', async () => {
  expect(await connection.send(get('/gone'))).toBeUndefined();
  expect((await connection.send(get('/')))?.status).toBe(200);
});

test('it does not wait for ever', async () => {
  expect(await connection.send(get('/never'), 50)).toBeUndefined();
});

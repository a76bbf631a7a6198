import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { scopeOf } from '@jiedui/gateway/database/scope.ts';
import type { Viewer } from '@jiedui/gateway/schema/viewer.ts';
import pg from 'pg';
import { BARE_SCREENS, type BareScreen } from '../sql/bare.sql.ts';
import { poolSize, sayReady, urls, viewerOfCookie } from './environment.ts';
import { writerSettings } from './writer.ts';

/**
 * The limit: node:http and pg, each screen one statement written by hand that returns its JSON, in the same scope and
 * under the same row security as everybody's; begin, scope, statement and end in one write, the text spliced.
 */
const pool = new pg.Pool({ connectionString: urls.app, max: poolSize, pipeline: true } as pg.PoolConfig);
const screens = new Map(BARE_SCREENS.map((screen) => [screen.name, screen]));

interface Call {
  id: string;
  variables: Record<string, unknown>;
}

async function answer(viewer: Viewer, { id, variables }: Call): Promise<string> {
  const screen = screens.get(id === 'projects' && variables.after ? 'projects-after' : id);
  if (!screen) throw new Error(`no screen ${id}`);
  const client = await pool.connect();
  try {
    return `{"data":${await ask(client, viewer, screen, variables)}}`;
  } finally {
    client.release();
  }
}

async function ask(
  client: pg.PoolClient,
  viewer: Viewer,
  { name, text, values, writes }: BareScreen,
  variables: Record<string, unknown>,
): Promise<string> {
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
  const scope = scopeOf(viewer);
  stream.cork();
  const asked = [
    client.query(writes ? 'BEGIN' : 'BEGIN READ ONLY'),
    client.query({ name: scope.name, text: scope.text, values: [...scope.values] }),
    ...(writes ? [client.query(writerSettings(viewer))] : []),
    client.query<{ data: string }>({ name, text, values: values(variables) }),
    client.query('COMMIT'),
  ];
  stream.uncork();
  const settled = await Promise.allSettled(asked);
  const failed = settled.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
  const result = settled.at(-2);
  return (result?.status === 'fulfilled' ? (result.value.rows[0] as { data: string } | undefined)?.data : '') ?? 'null';
}

function receive(request: IncomingMessage, response: ServerResponse): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', async () => {
    try {
      const viewer = await viewerOfCookie(request.headers.cookie);
      if (!viewer) return void response.writeHead(401).end();
      const body = await answer(viewer, JSON.parse(Buffer.concat(chunks).toString()) as Call);
      response.writeHead(200, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
      });
      response.end(body);
    } catch (error) {
      response.writeHead(500).end(JSON.stringify({ errors: [{ message: String(error) }] }));
    }
  });
}

const server = createServer(receive).listen(0, '127.0.0.1', () =>
  sayReady(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
);

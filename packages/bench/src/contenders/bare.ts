import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Batch } from '@jiedui/gateway/database/batch.ts';
import { type NamedStatement, readScopeOf, scopeOf } from '@jiedui/gateway/database/scope.ts';
import type { Viewer } from '@jiedui/gateway/schema/viewer.ts';
import pg from 'pg';
import { BARE_SCREENS, type BareScreen } from '../sql/bare.sql.ts';
import { poolSize, sayReady, urls, viewerOfCookie } from './environment.ts';
import { writerSettings } from './writer.ts';

/**
 * The limit: node:http and pg, each screen one statement written by hand that returns its JSON, in the same scope and
 * under the same row security as everybody's; scope and statement leave in one write and are one transaction, the text
 * is spliced.
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
    const batch = client.query(new Batch([...before(viewer, screen), { ...screen, values: screen.values(variables) }]));
    return `{"data":${(await batch.answered).at(-1) ?? 'null'}}`;
  } finally {
    client.release();
  }
}

const before = (viewer: Viewer, { writes }: BareScreen): NamedStatement[] =>
  writes ? [scopeOf(viewer), writerSettings(viewer)] : [readScopeOf(viewer)];

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

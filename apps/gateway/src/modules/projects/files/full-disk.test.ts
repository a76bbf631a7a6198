import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openHttpServer } from '../testing/http-server.ts';
import { openWorld, type World } from '../testing/project-world.ts';

const disk = vi.hoisted(() => ({ full: '' }));
// No test can fill the disk it runs on: its last bytes are told to be taken, after some of the file has been written.
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const open = async (...args: Parameters<typeof real.open>) => {
    const file = await real.open(...args);
    if (!disk.full) return file;
    file.writeFile = async (content) => {
      await file.write((content as Buffer).subarray(0, 10));
      throw Object.assign(new Error(`${disk.full}: write`), { code: disk.full });
    };
    return file;
  };
  return { ...real, open };
});

let world: World;
let app: FastifyInstance;
let dataDir: string;
let url: string;
let projectId: string;
beforeAll(async () => {
  world = await openWorld();
  dataDir = await mkdtemp(join(tmpdir(), 'jiedui-full-'));
  app = await openHttpServer(world.gateway.services, dataDir);
  url = await app.listen({ port: 0, host: '127.0.0.1' });
  projectId = (await world.create()).id;
});
afterAll(async () => {
  await app.close();
  await rm(dataDir, { recursive: true });
  await world.gateway.close();
});

async function post(content: Buffer, requestId: string): Promise<Response> {
  const form = new FormData();
  form.set('requestId', requestId);
  form.set('projectId', projectId);
  form.set('file', new Blob([new Uint8Array(content)], { type: 'application/pdf' }), '批复.pdf');
  return fetch(`${url}/files`, { method: 'POST', body: form, headers: { cookie: 'session=projects' } });
}

const kept = async () => ({
  rows: await world.gateway.owner('SELECT count(*)::int AS n FROM attachment'),
  requests: await world.gateway.owner('SELECT count(*)::int AS n FROM request'),
  files: (await readdir(dataDir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length,
});

test.each(['ENOSPC', 'EDQUOT'])(
  'a full disk (%s) takes no paper: 503, nothing half kept, and the same request goes through later',
  async (code) => {
    const before = await kept();
    // A content of its own each time: one that is kept already needs no room.
    const content = Buffer.from(`%PDF-1.4\n% ${code}\n%%EOF\n`);
    const requestId = randomUUID();
    disk.full = code;
    const refused = await post(content, requestId);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await refused.json()).toMatchObject({ code: 'UNAVAILABLE', message: expect.stringContaining('没有改动') });
    expect(await kept()).toEqual(before);
    disk.full = '';
    expect((await post(content, requestId)).status).toBe(201);
    expect((await post(content, requestId)).status).toBe(201);
    const after = await kept();
    expect(after.files).toBe(before.files + 1);
    expect(after.rows).toEqual([{ n: Number(before.rows[0]?.n) + 1 }]);
  },
);

import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Excel from 'exceljs';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHttpServer } from '../testing/http-server.ts';
import { globalId, openWorld, people, type World } from '../testing/project-world.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const ELF = Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), Buffer.alloc(200)]);
const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)]);
const MEGABYTE = 1024 * 1024;

let world: World;
let app: FastifyInstance;
let dataDir: string;
let url: string;
let projectId: string;
beforeAll(async () => {
  world = await openWorld();
  dataDir = await mkdtemp(join(tmpdir(), 'jiedui-files-'));
  app = await openHttpServer(world.gateway.services, dataDir);
  url = await app.listen({ port: 0, host: '127.0.0.1' });
  projectId = (await world.create()).id;
});
afterAll(async () => {
  await app.close();
  await rm(dataDir, { recursive: true });
  await world.gateway.close();
});

interface Sent {
  status: number;
  body: { id?: string; code?: string; field?: string; message?: string; mediaType?: string; bytes?: number };
}

async function post(
  who: string,
  content: Uint8Array,
  { name = '照片.jpg', ...fields }: Record<string, string> = {},
): Promise<Sent> {
  const form = new FormData();
  for (const [key, value] of Object.entries({ requestId: randomUUID(), projectId, ...fields })) form.set(key, value);
  form.set('file', new Blob([new Uint8Array(content)], { type: 'image/jpeg' }), name);
  const response = await fetch(`${url}/files`, { method: 'POST', body: form, headers: { cookie: `session=${who}` } });
  return { status: response.status, body: (await response.json()) as Sent['body'] };
}

const get = (who: string, id: string | undefined, headers: Record<string, string> = {}) =>
  fetch(`${url}/files/${id}`, { headers: { cookie: `session=${who}`, ...headers } });

const state = async () => ({
  rows: await world.gateway.owner('SELECT count(*)::int AS n FROM attachment'),
  audited: await world.gateway.owner('SELECT count(*)::int AS n FROM audit_entry'),
  files: (await readdir(dataDir, { recursive: true })).sort(),
});

test('a picture is kept under what it is, read by who reaches the project, and by nobody else', async () => {
  const sent = await post('projects', PNG, { name: '冒水村 现场蓥.jpg' });
  expect(sent).toMatchObject({ status: 201, body: { mediaType: 'image/png', bytes: PNG.length } });
  const { project } = await world.ask<{ project: { attachments: object[] } }>(
    people.district,
    '{ project(number: "513227-2017-0001") { attachments { id fileName mediaType bytes enteredByName } } }',
  );
  expect(project.attachments).toEqual([
    {
      id: sent.body.id,
      fileName: '冒水村 现场蓥.jpg',
      mediaType: 'image/png',
      bytes: PNG.length,
      enteredByName: people.projects.userName,
    },
  ]);

  for (const who of ['projects', 'finance', 'reviewer', 'province', 'district']) {
    const response = await get(who, sent.body.id);
    expect(response.status).toBe(200);
    expect(
      Object.fromEntries(
        ['content-type', 'x-content-type-options', 'content-disposition'].map((name) => [
          name,
          response.headers.get(name),
        ]),
      ),
    ).toEqual({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent('冒水村 现场蓥.jpg')}`,
    });
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PNG);
  }
  const missing = await get('neighbour', globalId('Attachment', '513227', '01890000-0000-7000-8000-000000000000'));
  const text = await missing.text();
  for (const who of ['neighbour', 'shaoxing', 'former']) {
    const response = await get(who, sent.body.id);
    expect([response.status, await response.text()]).toEqual([404, text]);
  }
  expect((await get('', sent.body.id)).status).toBe(401);
  const etag = (await get('projects', sent.body.id)).headers.get('etag') ?? '';
  expect((await get('projects', sent.body.id, { 'if-none-match': etag })).status).toBe(304);
});

test('a picture does not tell where it was taken', async () => {
  const place = Buffer.from('Exif\0\0GPS 31.01N 102.36E', 'latin1');
  const jpeg = Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, place.length + 2]),
    place,
    Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xff, 0xd9]),
  ]);
  const sent = await post('projects', jpeg);
  expect(sent).toMatchObject({ status: 201, body: { mediaType: 'image/jpeg' } });
  const kept = Buffer.from(await (await get('projects', sent.body.id)).arrayBuffer());
  expect([kept.length > 0, kept.includes('GPS')]).toEqual([true, false]);
});

test('a spreadsheet is kept for download, never shown', async () => {
  const workbook = new Excel.Workbook();
  workbook.addWorksheet('预算').addRow(['土建', 1200000]);
  const sent = await post('projects', new Uint8Array(await workbook.xlsx.writeBuffer()), { name: '预算.xlsx' });
  expect(sent.body.mediaType).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  expect((await get('projects', sent.body.id)).headers.get('content-disposition')).toMatch(/^attachment;/);
});

test('a paper may belong to a note of the project, and to no other note', async () => {
  const note = await world.act(people.projects, 'addProgressNote', { projectId, notedOn: '2017-04-20', text: '基坑' });
  const other = await world.act(people.projects, 'addProgressNote', {
    projectId: (await world.create()).id,
    notedOn: '2017-04-20',
    text: '别处',
  });
  const sent = await post('projects', PNG, { noteId: String(note.id) });
  const { node } = await world.ask<{ node: object }>(
    people.projects,
    'query ($id: ID!) { node(id: $id) { ... on ProgressNote { attachments { id } } } }',
    { id: note.id },
  );
  expect(node).toEqual({ attachments: [{ id: sent.body.id }] });
  expect(await post('projects', PNG, { noteId: String(other.id) })).toMatchObject({
    status: 404,
    body: { field: 'noteId' },
  });
});

test('the same upload twice is one file; the same request with another content is a conflict', async () => {
  const requestId = randomUUID();
  const first = await post('projects', PNG, { requestId });
  const before = await state();
  expect(await post('projects', PNG, { requestId })).toEqual(first);
  // A paper, for what is put behind a picture is dropped with everything else that is no picture.
  expect(await post('projects', Buffer.from('%PDF-1.4\n%%EOF\n'), { requestId })).toMatchObject({
    status: 409,
    body: { code: 'CONFLICT', field: 'requestId' },
  });
  expect((await state()).rows).toEqual(before.rows);
});

test.each([
  ['a program renamed to .jpg', 'projects', ELF, {}, 422, 'file', '没有保存'],
  ['a Windows program renamed to .jpg', 'projects', EXE, {}, 422, 'file', '图片'],
  [
    'a web page named .png',
    'projects',
    Buffer.from('<html><script>1</script></html>'),
    { name: 'a.png' },
    422,
    'file',
    '图片',
  ],
  ['an empty file', 'projects', Buffer.alloc(0), {}, 422, 'file', '不为空'],
  [
    'a picture of 20 MB',
    'projects',
    Buffer.concat([PNG, Buffer.alloc(20 * MEGABYTE)]),
    {},
    422,
    'file',
    '超过 10 MB.*压缩',
  ],
  [
    'a picture one byte too large',
    'projects',
    Buffer.concat([PNG, Buffer.alloc(10 * MEGABYTE - PNG.length + 1)]),
    {},
    422,
    'file',
    '10 MB',
  ],
  ['a malformed request id', 'projects', PNG, { requestId: 'two words' }, 422, 'requestId', 'requestId'],
  ['a picture from a neighbour', 'neighbour', PNG, {}, 404, 'projectId', '没有这条记录'],
  ['a picture from the county’s finance staff', 'finance', PNG, {}, 403, null, '项目管理'],
  ['a picture of the partner, which does not build it', 'district', PNG, {}, 403, null, '帮扶方'],
] as const)(
  '%s is refused with its reason and changes nothing',
  async (_, who, content, fields, status, field, message) => {
    const before = await state();
    const sent = await post(who, content, { ...fields });
    expect(sent).toMatchObject({ status, body: { field } });
    expect(sent.body.message).toMatch(new RegExp(message, 'su'));
    expect(await state()).toEqual(before);
  },
);

test('a form from another site, or without a session, is refused', async () => {
  const form = () => {
    const data = new FormData();
    data.set('file', new Blob([PNG]), 'a.png');
    return data;
  };
  const foreign = await fetch(`${url}/files`, {
    method: 'POST',
    body: form(),
    headers: { cookie: 'session=projects', 'sec-fetch-site': 'cross-site' },
  });
  expect(foreign.status).toBe(403);
  expect((await fetch(`${url}/files`, { method: 'POST', body: form() })).status).toBe(401);
});

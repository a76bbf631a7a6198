import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fastifyCookie from '@fastify/cookie';
import fastify from 'fastify';
import { openFileStore } from '../../modules/projects/files/file-store.ts';
import { registerExport, registerFiles } from '../../modules/projects/index.ts';
import type { Viewer } from '../../schema/viewer.ts';
import type { TestGateway } from '../gateway.ts';
import type { Question } from './questions.ts';
import { globalId, PAPER, PAPER_CONTENT } from './scene.ts';
import { cellsOf } from './sheet.ts';
import { SCENE } from './strangers.ts';

const exported = (list: string, filter: object): string =>
  `/export/${list}.xlsx?${new URLSearchParams({ filter: JSON.stringify(filter) })}`;

const LISTS = ['projects', 'transfers', 'postings'];

/** What is handed out beside GraphQL: lists as spreadsheets, and papers. */
export const routeQuestions: readonly Question[] = [
  ...LISTS.flatMap((list) => [
    { name: `export ${list}`, document: exported(list, { from: list === 'projects' ? undefined : '2017-01-01' }) },
    { name: `export ${list} receiver`, document: exported(list, { divisionKey: SCENE }) },
    { name: `export ${list} giver`, document: exported(list, { providerKey: '510104' }) },
  ]),
  { name: 'file', document: `/files/${globalId('Attachment', SCENE, PAPER)}` },
];

/** Answers of routes as text; a spreadsheet as its cells, since the file says when it was made. */
export async function routeAnswers(gateway: TestGateway, viewer: Viewer): Promise<Map<string, string>> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'walls-'));
  await openFileStore(dataDir).keep(PAPER_CONTENT);
  const app = fastify();
  await app.register(fastifyCookie);
  const options = { services: gateway.services, viewers: { of: async () => viewer }, dataDir };
  await registerExport(app, options);
  await registerFiles(app, options);
  const answers = new Map<string, string>();
  for (const { document: url } of routeQuestions) {
    const { statusCode, rawPayload } = await app.inject({ url });
    const body =
      url.startsWith('/export') && statusCode === 200
        ? JSON.stringify(await cellsOf(rawPayload))
        : rawPayload.toString();
    answers.set(url, `${statusCode} ${body}`);
  }
  await app.close();
  await rm(dataDir, { recursive: true });
  return answers;
}

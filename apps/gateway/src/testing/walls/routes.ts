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

const exported = (filter: object): string =>
  `/export/projects.xlsx?${new URLSearchParams({ filter: JSON.stringify(filter) })}`;

/** What is handed out beside GraphQL: the list as a spreadsheet, and papers. */
export const routeQuestions: readonly Question[] = [
  { name: 'export all', document: exported({}) },
  { name: 'export receiver', document: exported({ divisionKey: SCENE }) },
  { name: 'export giver', document: exported({ providerKey: '510104' }) },
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

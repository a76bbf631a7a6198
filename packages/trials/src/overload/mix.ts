import { appDocuments } from '@jiedui/gateway/testing/app-documents.ts';
import type { ServedPlatform } from '../platform/index.ts';
import { type Mix, REQUEST_ID } from './load.ts';

interface Screen {
  document: string;
  /** How often it is opened, next to the others. */
  weight: number;
  variables(ids: Ids): Record<string, unknown>;
}

interface Ids {
  project: string;
  transfer: string;
  fund: string;
}

const PEOPLE = [
  '51-reviewer',
  '5132-reviewer',
  '513227-reporter',
  '513227-finance',
  '513227-projects',
  '513227-auditor',
];
const WRITER = '513227-projects';

/** What the apps ask when people work: lists, records, figures, in about the proportions in which they are opened. */
const SCREENS: readonly Screen[] = [
  { document: 'Projects', weight: 4, variables: () => ({ filter: { divisionKey: '513227' }, first: 20 }) },
  { document: 'ProjectById', weight: 4, variables: ({ project }) => ({ id: project }) },
  { document: 'ProjectNotes', weight: 2, variables: ({ project }) => ({ id: project }) },
  { document: 'Transfers', weight: 3, variables: () => ({ filter: { divisionKey: '513227' }, first: 20 }) },
  { document: 'TransferInFull', weight: 3, variables: ({ transfer }) => ({ id: transfer }) },
  { document: 'FundInFull', weight: 2, variables: ({ fund }) => ({ id: fund }) },
  { document: 'Funds', weight: 2, variables: () => ({ divisionKey: '513227', first: 20 }) },
  { document: 'DivisionPage', weight: 2, variables: () => ({ key: '513227' }) },
  { document: 'Figures', weight: 1, variables: () => ({ filter: { divisionKey: '513227', period: '2017' } }) },
];

const FIND = `{
  projects(filter: { divisionKey: "513227" }, first: 50) { nodes { id state startedOn } }
  transfers(filter: { divisionKey: "513227" }, first: 1) { nodes { id } }
  funds(divisionKey: "513227", first: 1) { nodes { id } }
}`;

/** Prepares the mix and tries each part of it once. @throws {Error} where one is not answered as it should be. */
export async function mixFor(platform: ServedPlatform): Promise<Mix> {
  const cookies = new Map<string, string>();
  for (const name of PEOPLE) cookies.set(name, await platform.logIn(name));
  const writer = cookies.get(WRITER) ?? '';
  const ids = await find(platform.url, writer);
  const documents = new Map(appDocuments().map(({ name, text }) => [name, text]));
  const bodyOf = (name: string, variables: unknown): string => {
    const query = documents.get(name);
    if (!query) throw new Error(`the apps ask no ${name}`);
    return JSON.stringify({ query, variables });
  };
  const reads = SCREENS.flatMap((screen) =>
    [...cookies.values()].flatMap((cookie) =>
      Array.from({ length: screen.weight }, () => ({ cookie, body: bodyOf(screen.document, screen.variables(ids)) })),
    ),
  );
  const note = {
    requestId: REQUEST_ID,
    projectId: ids.project,
    notedOn: '2017-04-20',
    percent: 40,
    text: '现场查看。',
  };
  const writes = [{ cookie: writer, body: bodyOf('AddProgressNote', { input: note }) }];
  for (const asked of [...reads, ...writes]) await tryOnce(platform.url, asked);
  return { url: platform.url, reads, writes, writeShare: 0.03 };
}

async function find(url: string, cookie: string): Promise<Ids> {
  const { data } = await ask(url, cookie, JSON.stringify({ query: FIND }));
  const { projects, transfers, funds } = data as Record<string, { nodes: { id: string; state: string }[] }>;
  const project =
    projects?.nodes.find(({ state }) => state === 'UNDER_WAY' || state === 'STARTED') ?? projects?.nodes[0];
  const [transfer, fund] = [transfers?.nodes[0], funds?.nodes[0]];
  if (!project || !transfer || !fund) throw new Error('the demo has nothing to be looked at');
  return { project: project.id, transfer: transfer.id, fund: fund.id };
}

async function tryOnce(url: string, { cookie, body }: { cookie: string; body: string }): Promise<void> {
  const { data, errors } = await ask(url, cookie, body);
  const refused = JSON.stringify(data ?? null).includes('"Refusal"');
  if (errors || refused)
    throw new Error(`${body.slice(0, 300)} is answered ${JSON.stringify(errors ?? data).slice(0, 500)}`);
}

async function ask(url: string, cookie: string, body: string): Promise<{ data?: unknown; errors?: unknown }> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body,
  });
  return (await answer.json()) as { data?: unknown; errors?: unknown };
}

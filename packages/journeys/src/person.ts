import type { Browser, Page } from 'playwright-core';
import { documentAsked } from './documents.ts';
import type { RecordedRead } from './replay.ts';

export const DESK = { width: 1280, height: 720 };
export const PHONE = { width: 360, height: 740 };

/** Someone at work in their app, with what their screens asked the gateway. */
export interface Person {
  page: Page;
  /** Reads their screens sent, each question once. */
  reads(): RecordedRead[];
  /** Anything the browser's console called an error. */
  complaints: string[];
  /** Asks the gateway directly in this person's session. */
  ask<T>(query: string, variables?: Record<string, unknown>): Promise<T>;
  leave(): Promise<void>;
}

export interface Entrance {
  url: string;
  app: 'partner' | 'county' | 'prefecture' | 'province';
  username: string;
  size?: { width: number; height: number };
  language?: 'zh' | 'en';
}

/** Signs in as one of the demo's people and opens their app. */
export async function enter(
  browser: Browser,
  { url, app, username, size = DESK, language = 'zh' }: Entrance,
): Promise<Person> {
  const context = await browser.newContext({
    viewport: size,
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    baseURL: url,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const reads = new Map<string, Omit<RecordedRead, 'cookie'>>();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const document = documentAsked(request.url(), request.postData());
    if (document?.kind !== 'query') return;
    const { pathname, search } = new URL(request.url());
    const body = request.postData() ?? undefined;
    reads.set(`${search} ${body}`, { operation: `${username} ${document.name}`, path: pathname + search, body });
  });
  const answer = await context.request.post('/auth/login', { data: { username, password: 'demo' } });
  if (!answer.ok()) throw new Error(`${username} cannot sign in: ${answer.status()} ${await answer.text()}`);
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  await page.goto(`/${app}/`);
  await page.locator('main').waitFor();
  return {
    page,
    complaints,
    reads: () => [...reads.values()].map((read) => ({ ...read, cookie })),
    async ask<T>(query: string, variables?: Record<string, unknown>) {
      const response = await context.request.post('/graphql', { data: { query, variables } });
      const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    leave: () => context.close(),
  };
}

import { readFileSync } from 'node:fs';
import path from 'node:path';

const BUILT = path.resolve(import.meta.dirname, '../../../apps/gateway/dist/documents.json');

interface Document {
  id: string;
  name: string;
  kind: 'query' | 'mutation' | 'subscription';
}

const documents = new Map((JSON.parse(readFileSync(BUILT, 'utf8')) as Document[]).map((one) => [one.id, one]));

/** What an app asked, by the id that it sent in an address or a body; undefined for anything else. */
export function documentAsked(url: string, body: string | null): Document | undefined {
  const { pathname, searchParams } = new URL(url);
  if (pathname !== '/graphql') return undefined;
  const id = searchParams.get('id') ?? (JSON.parse(body ?? '{}') as { id?: string }).id ?? '';
  return documents.get(id);
}

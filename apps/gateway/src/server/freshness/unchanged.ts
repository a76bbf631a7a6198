import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Viewer } from '../../schema/viewer.ts';
import { type Documents, documentOf } from '../documents/index.ts';
import { buildId } from './build.ts';
import { etagOf, matches } from './etag.ts';
import { KEPT, VARIES } from './reads.route.ts';
import type { Versions } from './versions.ts';

interface UnchangedOptions {
  documents: Documents;
  versions: Versions;
  /** The person of a session that is known already; nobody is asked. */
  viewers: { known(token: string): Viewer | undefined };
}

const ADDRESS = '/graphql?';
const SESSION = /(?:^|;\s*)session=([\w-]+)(?:;|$)/;

/**
 * Answers 304 before anything else is done where all that is needed is known already: the person, the document, and that
 * nothing has moved. It costs less than turning somebody away. Whatever it does not know takes the long way.
 */
export function unchangedAnswers({ documents, versions, viewers }: UnchangedOptions) {
  const build = buildId();
  return ({ method, url = '', headers }: IncomingMessage, response: ServerResponse): boolean => {
    const tag = headers['if-none-match'];
    if (tag === undefined || method !== 'GET' || !url.startsWith(ADDRESS) || !versions.isFresh()) return false;
    const query = new URLSearchParams(url.slice(ADDRESS.length));
    const document = documentOf(documents, query.get('id'));
    const viewer = viewers.known(SESSION.exec(headers.cookie ?? '')?.[1] ?? '');
    if (!document?.shareable || !viewer) return false;
    const stamp = versions.stamp(viewer, document.counted);
    const variables = query.get('variables') ?? '';
    const etag = etagOf({ documentId: document.id, variables, viewer, stamp, build });
    if (!matches(tag, etag)) return false;
    response.writeHead(304, { etag, 'cache-control': KEPT, vary: VARIES }).end();
    return true;
  };
}

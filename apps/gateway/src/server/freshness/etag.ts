import { createHash } from 'node:crypto';
import type { Viewer } from '../../schema/viewer.ts';

export interface Asked {
  documentId: string;
  /** As they were sent. */
  variables: string;
  viewer: Viewer;
  /** The state of all that the answer is made from: `Versions.stamp`. */
  stamp: string;
  /** What made it: `buildId`. */
  build: string;
}

const persons = new WeakMap<Viewer, string>();

/**
 * The tag of an answer: the same as long as the question, the person in their office, what they reach, the platform and
 * the data are. The session is no part of it. Weak: what travels may be compressed in one way or another.
 */
export function etagOf({ documentId, variables, viewer, stamp, build }: Asked): string {
  const hash = createHash('sha256')
    .update(`${documentId}\n${build}\n${stamp}\n${personOf(viewer)}\n${variables}`)
    .digest('base64url');
  return `W/"${hash}"`;
}

/** All of a viewer that an answer may depend on. A viewer is read anew when any of it changes, so once is enough. */
function personOf(viewer: Viewer): string {
  const known = persons.get(viewer);
  if (known !== undefined) return known;
  const text = JSON.stringify(viewer);
  persons.set(viewer, text);
  return text;
}

/** Whether an `If-None-Match` names a tag. */
export const matches = (header: string | undefined, etag: string): boolean =>
  header !== undefined && (header === etag || header.split(/\s*,\s*/).includes(etag));

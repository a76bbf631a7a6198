/** What the build knows of the apps' documents: ids by operation name. `kept`: tells of no person, asked with GET. */
export type BuiltDocuments = { kept: Readonly<Record<string, string>>; others: Readonly<Record<string, string>> };

declare const __DOCUMENTS__: BuiltDocuments | undefined;

/** None while the apps are worked on: then their texts are sent as they stand. */
export const builtDocuments: BuiltDocuments =
  typeof __DOCUMENTS__ === 'undefined' ? { kept: {}, others: {} } : __DOCUMENTS__;

/** Longer addresses are not for every server on the way. */
const LONGEST_ADDRESS = 4000;
/** So long after an own change the browser's copy is passed over: another server may not have heard of the change. */
const OWN_CHANGE_MS = 1500;

type Body = { operationName?: string; query?: string; variables?: object };
type Sent = { url: string; init: RequestInit };

/** How a question of the client leaves: by its document's id, with GET where the browser may keep the answer. */
export function toSent(url: string, init: RequestInit, documents: BuiltDocuments, justChanged = false): Sent {
  if (typeof init.body !== 'string') return { url, init };
  const { operationName = '', variables = {} }: Body = JSON.parse(init.body);
  const kept = documents.kept[operationName];
  if (kept !== undefined) {
    const address = `${url}?${new URLSearchParams({ id: kept, variables: JSON.stringify(variables) })}`;
    if (address.length <= LONGEST_ADDRESS) {
      const { body: _, ...rest } = init;
      return { url: address, init: { ...rest, method: 'GET', cache: justChanged ? 'reload' : 'default' } };
    }
  }
  const id = kept ?? documents.others[operationName];
  if (id === undefined) return { url, init };
  return { url, init: { ...init, body: JSON.stringify({ id, variables }) } };
}

let changedAt = Number.NEGATIVE_INFINITY;

/** A `fetch` for the client: documents by their ids, own changes never hidden by what was kept before. */
export const documentFetch: typeof fetch = async (input, init = {}) => {
  const isChange = typeof init.body === 'string' && /"query":"\s*mutation/.test(init.body);
  const justChanged = performance.now() - changedAt < OWN_CHANGE_MS;
  const sent = toSent(String(input), init, builtDocuments, justChanged);
  try {
    return await fetch(sent.url, sent.init);
  } finally {
    if (isChange) changedAt = performance.now();
  }
};

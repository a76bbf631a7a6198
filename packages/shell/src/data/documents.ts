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

/** A `fetch` for the client: documents by their ids, and no answer from before an own change once that is through. */
export function documentFetch(documents: BuiltDocuments, send: typeof fetch): typeof fetch {
  let changedAt = Number.NEGATIVE_INFINITY;
  return async (input, init = {}) => {
    if (isChange(init)) {
      const { url, init: sent } = toSent(String(input), init, documents);
      return send(url, sent).finally(() => {
        changedAt = performance.now();
      });
    }
    for (;;) {
      const begunAt = performance.now();
      const { url, init: sent } = toSent(String(input), init, documents, begunAt - changedAt < OWN_CHANGE_MS);
      const answer = await send(url, sent);
      // Asked before the change was through, it may not show it; and the client asks one question once at a time.
      if (changedAt < begunAt) return answer;
      await answer.body?.cancel();
    }
  };
}

const isChange = ({ body }: RequestInit): boolean => typeof body === 'string' && /"query":"\s*mutation/.test(body);

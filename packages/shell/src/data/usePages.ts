import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { type Fault, faultOf } from './fault.ts';
import { useRefresher } from './refresh.ts';

/** What every connection of the schema has. */
export type Connection<Row> = {
  nodes: readonly Row[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount?: number;
  totalCapped?: boolean;
};

type Loaded<Row> = {
  key: string;
  rows: readonly Row[];
  cursor: string | null;
  more: boolean;
  total?: { count: number; capped: boolean };
};

type PagesOptions<Data, Variables extends AnyVariables, Row> = {
  /** Takes `$first: Int` and `$after: String`. */
  query: TypedDocumentNode<Data, Variables & { first?: number | null; after?: string | null }>;
  variables: Variables;
  pick: (data: Data) => Connection<Row>;
  pause?: boolean;
};

const PAGE = 50;
/** A refresh asks at most so many rows of a long list again; the rest stays as it was read. */
const REFRESHED = 100;

/** A keyset list that grows as one scrolls and keeps itself fresh. Spread into a `DataList`. */
export function usePages<Data, Variables extends AnyVariables, Row extends { id: string }>(
  options: PagesOptions<Data, Variables, Row>,
) {
  const { query, variables, pick, pause = false } = options;
  const client = useClient();
  const key = JSON.stringify(variables);
  const [loaded, setLoaded] = useState<Loaded<Row>>();
  const [fault, setFault] = useState<Fault>();
  const [loadingMore, setLoadingMore] = useState(false);
  const latest = useRef({ variables, pick, key, loaded });
  latest.current = { variables, pick, key, loaded };
  const ask = useCallback(
    async (first: number, after: string | null) => {
      const { variables: asked, pick: read, key: at } = latest.current;
      const answer = await client
        .query(query, { ...asked, first, after }, { requestPolicy: 'network-only' })
        .toPromise();
      // The person may have changed the filter meanwhile: an answer to an old question is dropped.
      if (latest.current.key !== at) return undefined;
      setFault(answer.error === undefined ? undefined : faultOf(answer.error));
      // The cache answers null where it could not put an answer together.
      return answer.data === undefined || answer.data === null ? undefined : { at, page: read(answer.data) };
    },
    [client, query],
  );
  const reload = useCallback(
    async (at: string) => {
      const now = latest.current.loaded;
      const same = now?.key === at;
      const answer = await ask(same ? Math.min(REFRESHED, Math.max(PAGE, now.rows.length)) : PAGE, null);
      if (answer === undefined) return false;
      const tail = same ? now.rows.slice(answer.page.nodes.length) : [];
      setLoaded(merge(answer.at, answer.page, tail, now));
      return true;
    },
    [ask],
  );
  useEffect(() => {
    if (!pause) void reload(key);
  }, [reload, pause, key]);
  useRefresher(() => reload(latest.current.key), !pause);
  const onMore = useCallback(async () => {
    const now = latest.current.loaded;
    if (loadingMore || now === undefined || !now.more || now.key !== latest.current.key) return;
    setLoadingMore(true);
    const answer = await ask(PAGE, now.cursor);
    setLoadingMore(false);
    if (answer !== undefined)
      setLoaded({ ...fromPage(answer.at, answer.page), rows: withoutDoubles([...now.rows, ...answer.page.nodes]) });
  }, [ask, loadingMore]);
  return {
    rows: fault !== undefined && fault.kind !== 'offline' && loaded === undefined ? null : loaded?.rows,
    hasMore: loaded?.more ?? false,
    total: loaded?.total,
    onMore,
    loadingMore,
    fault,
  };
}

function fromPage<Row>(key: string, page: Connection<Row>): Loaded<Row> {
  const total =
    page.totalCount === undefined ? undefined : { count: page.totalCount, capped: page.totalCapped === true };
  return { key, rows: page.nodes, cursor: page.pageInfo.endCursor, more: page.pageInfo.hasNextPage, total };
}

/** A refreshed head before the rows that were read further down; without such rows the head is all there is. */
export function merge<Row extends { id: string }>(
  key: string,
  page: Connection<Row>,
  tail: readonly Row[],
  before: Loaded<Row> | undefined,
): Loaded<Row> {
  const head = fromPage(key, page);
  if (tail.length === 0 || before === undefined || !page.pageInfo.hasNextPage) return head;
  return { ...head, rows: withoutDoubles([...page.nodes, ...tail]), cursor: before.cursor, more: before.more };
}

function withoutDoubles<Row extends { id: string }>(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => !seen.has(row.id) && seen.add(row.id));
}

import { type Bound, bound } from './binding.ts';
import { decodeCursor, encodeCursor, invalid } from './cursor.ts';
import { CURSOR_KEY, type JsonRow } from './json-key.ts';
import { type KeyValue, type SortKey, sortKeys } from './order.ts';
import type { ConnectionPlan } from './plan.ts';

export interface ConnectionArgs {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** Which part of an ordering is asked for. */
export interface PageRequest {
  readonly keys: readonly SortKey[];
  readonly first: number;
  readonly after: readonly KeyValue[] | undefined;
}

export function connectionName(type: string): string {
  return `${type}Connection`;
}

export function edgeName(type: string): string {
  return `${type}Edge`;
}

/** @throws {GraphQLError} INVALID for a page size out of bounds or a cursor of another origin. */
export function pageOf(plan: ConnectionPlan, args: ConnectionArgs, context: object): PageRequest {
  const first = args.first ?? plan.defaultFirst;
  if (first < 0 || first > plan.maxFirst)
    throw invalid(`"first" must be from 0 to ${plan.maxFirst}, not ${first}`, 'first');
  const { target, orderBy } = plan;
  const keys = sortKeys(
    target.table,
    typeof orderBy === 'function' ? orderBy(args as never, context as never) : orderBy,
  );
  return { keys, first, after: typeof args.after === 'string' ? decodeCursor(keys, args.after) : undefined };
}

/** The same for each request that a statement is bound to. */
export function requestedPage(plan: ConnectionPlan, args: Bound<never>): Bound<PageRequest> {
  return bound((binding) => pageOf(plan, args(binding), binding.context));
}

/** What a connection's fields are answered from. */
export interface Page {
  readonly rows: readonly JsonRow[];
  readonly hasNext: boolean;
  readonly total: number;
  readonly request: PageRequest;
  readonly countLimit: number;
}

export function readPage(plan: ConnectionPlan, request: PageRequest, json: unknown): Page {
  const { rows = [], total = 0 } = json as { rows?: readonly JsonRow[]; total?: number };
  return {
    rows: rows.slice(0, request.first),
    hasNext: rows.length > request.first,
    total,
    request,
    countLimit: plan.countLimit,
  };
}

export function cursorOf({ request }: Page, row: JsonRow): string {
  return encodeCursor(request.keys, row[CURSOR_KEY] as KeyValue[]);
}

/** A node selected at one place of the connection: an object in the row, or the row where it is the only place. */
export function branchOf(row: JsonRow, key: string): JsonRow {
  return (row[key] as JsonRow | undefined) ?? row;
}

export function pageInfo(page: Page) {
  const first = page.rows[0];
  const last = page.rows.at(-1);
  return {
    hasNextPage: page.hasNext,
    // Whoever came with a cursor has seen the row it stands for.
    hasPreviousPage: page.request.after !== undefined,
    startCursor: first ? cursorOf(page, first) : null,
    endCursor: last ? cursorOf(page, last) : null,
  };
}

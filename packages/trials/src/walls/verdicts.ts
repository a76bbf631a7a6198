import { scopeOf } from '@jiedui/gateway/database/scope.ts';
import type { Viewer } from '@jiedui/gateway/schema/viewer.ts';
import pg from 'pg';
import type { OpenPlatform } from '../platform/index.ts';
import type { Row } from './reach.ts';
import type { Table } from './tables.ts';

export const nameOf = ({ table, at }: Pick<Row, 'table' | 'at'>): string => `${table} ${at}`;

/** What the policies' own predicates say of one row in somebody's scope. */
export interface Predicates {
  read: boolean;
  insert: boolean;
  /** May be changed as it is; may be what a changed row becomes. */
  using: boolean;
  check: boolean;
  delete: boolean;
}

/** What row security says of a batch of rows, asked by statements of the application's role and by its predicates. */
export interface Verdicts {
  /** Names of the rows that a real statement gives, changes or removes. */
  read: ReadonlySet<string>;
  changed: ReadonlySet<string>;
  removed: ReadonlySet<string>;
  predicates: ReadonlyMap<string, Predicates>;
}

export interface Judge {
  ask(viewer: Viewer): Promise<Verdicts>;
  /** Whether a statement in somebody's scope is refused by row security; what else tables have against it does not count. */
  isRefused(viewer: Viewer, statement: string, values: readonly unknown[]): Promise<boolean>;
}

type Told = { table: string; at: string };
const REFUSED = '42501';
let batches = 0;

/** Prepares everything that is asked about a batch of rows. Nothing that is tried stays. */
export function judgeOf(app: pg.Client, superuser: pg.Client, tables: readonly Table[], rows: readonly Row[]): Judge {
  const values = tables.map(({ name }) => rows.filter(({ table }) => table === name).map(({ at }) => at));
  const those = ({ key }: Table, i: number): string =>
    `${key} = ANY ($${i + 1}::text[]::${key === 'ctid' ? 'tid' : 'uuid'}[])`;
  const given = tables.map((_, i) => `$${i + 1}::text[]`).join(', ');
  const all = (parts: readonly string[]): string => parts.join(' UNION ALL ');
  const selected = tables.map(
    (table, i) =>
      `SELECT '${table.name}' AS table, ${table.key}::text AS at FROM ${table.name} WHERE ${those(table, i)}`,
  );
  const touched = tables.map((table, i) => touchOf(table, 'update', those(table, i)));
  const removed = tables.map((table, i) => touchOf(table, 'delete', those(table, i)));
  const judged = tables.map(
    (table, i) =>
      `SELECT '${table.name}' AS table, ${table.key}::text AS at, ${predicatesOf(table)} FROM ${table.name} WHERE ${those(table, i)}`,
  );
  const batch = ++batches;
  const statement = (name: string, text: string) => ({ name: `${name} ${batch}`, text, values });
  const asked = {
    read: statement('read', all(selected)),
    changed: statement('change', changing(tables, touched, given)),
    removed: statement('remove', changing(tables, removed, given)),
    predicates: statement('judge', all(judged)),
  };
  return {
    async ask(viewer) {
      const names = async (query: pg.QueryConfig) =>
        new Set((await inScope(app, viewer, () => app.query<Told>(query))).rows.map(nameOf));
      const { rows: told } = await inScope(superuser, viewer, () =>
        superuser.query<Told & Predicates>(asked.predicates),
      );
      return {
        read: await names(asked.read),
        changed: await names(asked.changed),
        removed: await names(asked.removed),
        predicates: new Map(told.map((row) => [nameOf(row), row])),
      };
    },
    isRefused: (viewer, text, given) =>
      inScope(app, viewer, () =>
        app.query(text, [...given]).then(
          () => false,
          (error: unknown) => error instanceof pg.DatabaseError && error.code === REFUSED,
        ),
      ),
  };
}

function touchOf({ name, key, granted, touch }: Table, verb: 'update' | 'delete', those: string): string {
  const change = verb === 'update' ? `UPDATE ${name} SET ${touch}` : `DELETE FROM ${name}`;
  const old = key === 'ctid' ? 'old.ctid' : key;
  // One that is not granted still takes its parameter, and touches nothing.
  return granted.has(verb) ? `${change} WHERE ${those} RETURNING ${old}::text AS at` : '';
}

function changing(tables: readonly Table[], changes: readonly string[], given: string): string {
  const done = tables.flatMap(({ name }, i) => (changes[i] ? [{ name, change: changes[i] }] : []));
  return `WITH ${done.map(({ name, change }) => `${name}_touched AS (${change})`).join(', ')}
    ${done.map(({ name }) => `SELECT '${name}' AS table, at FROM ${name}_touched`).join(' UNION ALL ')}
    UNION ALL SELECT '', '' WHERE num_nulls(${given}) > 0`;
}

function predicatesOf({ policies, granted }: Table): string {
  const asked: [keyof Predicates, boolean][] = [
    ['read', granted.has('read')],
    ['insert', granted.has('insert')],
    ['using', granted.has('update')],
    ['check', granted.has('update')],
    ['delete', granted.has('delete')],
  ];
  return asked.map(([name, has]) => `coalesce(${has ? policies[name] : 'false'}, false) AS ${name}`).join(', ');
}

async function inScope<T>(client: pg.Client, viewer: Viewer, work: () => Promise<T>): Promise<T> {
  const { text, values } = scopeOf(viewer);
  await client.query('BEGIN');
  try {
    await client.query({ name: 'scope', text, values: [...values] });
    return await work();
  } finally {
    await client.query('ROLLBACK');
  }
}

/** Connections of the application and of the superuser, for statements of a trial's own. */
export async function connectBoth(
  platform: OpenPlatform,
): Promise<{ app: pg.Client; superuser: pg.Client; end(): Promise<void> }> {
  const owner = new URL(platform.urls.owner);
  owner.searchParams.delete('options');
  const [app, superuser] = [new pg.Client(platform.urls.app), new pg.Client(owner.toString())];
  await Promise.all([app.connect(), superuser.connect()]);
  return { app, superuser, end: async () => void (await Promise.all([app.end(), superuser.end()])) };
}

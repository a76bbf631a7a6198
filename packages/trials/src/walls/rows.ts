import { randomUUID } from 'node:crypto';
import type { OpenPlatform } from '../platform/index.ts';
import type { Random } from '../random.ts';
import { nearPlace } from './places.ts';
import type { Row } from './reach.ts';
import type { Table } from './tables.ts';

/** Reference data lies nowhere in particular: a few rows of it say as much as all. */
const MOST_ROWS = 4000;

const column = ({ columns }: Table, name: string): string => (columns.has(name) ? name : `''`);

/** All rows of a table, or the first few thousand. */
export async function rowsOf(platform: OpenPlatform, table: Table): Promise<Row[]> {
  const rows = await platform.superuser(
    `SELECT ${table.key}::text AS at, ${column(table, 'home')} AS home, ${column(table, 'division_key')} AS "divisionKey",
       ${column(table, 'provider_key')} AS "providerKey", ${table.person ? `${table.person}::text` : `''`} AS "userId"
     FROM ${table.name} ORDER BY 2, 3, 4, 1 LIMIT ${MOST_ROWS}`,
  );
  return rows.map((row) => ({ table: table.name, ...row }) as unknown as Row);
}

/** Tables to which rows by chance are added: those with a place or a person, reference data left out. */
export const isSynthesised = ({ name, columns, key }: Table): boolean =>
  key === 'ctid' &&
  !['division', 'division_version', 'organisation', 'rule'].includes(name) &&
  (columns.has('division_key') || columns.has('user_id'));

/** Texts and numbers that a unique constraint looks at. */
const UNIQUE = ['measure', 'username', 'number', 'request_id', 'sequence'];

export interface Synthesis {
  random: Random;
  /** Keys of places and givers that the new rows lie close to. */
  keys: readonly string[];
  userIds: readonly string[];
  count: number;
}

/** Adds rows like those that are there, at places by chance, past constraints that look at other rows. */
export async function synthesise(platform: OpenPlatform, table: Table, synthesis: Synthesis): Promise<void> {
  const { random, keys, userIds, count } = synthesis;
  const columns = await platform.superuser(COLUMNS, [table.name]);
  const [sample] = await platform.superuser(`SELECT to_jsonb(t) AS row FROM ${table.name} t LIMIT 1`);
  const like = (sample?.row ?? {}) as Record<string, unknown>;
  const rows = Array.from({ length: count }, () => {
    const place = nearPlace(random, keys);
    const given: Record<string, unknown> = {
      home: place.home,
      division_key: place.divisionKey,
      provider_key: place.providerKey,
      user_id: random.pick(userIds),
    };
    return Object.fromEntries(
      columns.map(({ name, type }) => {
        const key = String(name);
        if (key in given) return [key, given[key]];
        if (UNIQUE.includes(key)) return [key, type === 'bigint' ? random.below(2 ** 31) : randomUUID()];
        const old = like[key] === undefined ? DEFAULTS[String(type)] : like[key];
        return [key, type === 'uuid' && old !== null ? randomUUID() : old];
      }),
    );
  });
  const names = columns.map(({ name }) => name).join(', ');
  await platform.superuser(
    `INSERT INTO ${table.name} (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::${table.name}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

const COLUMNS = `SELECT attname::text AS name, format_type(atttypid, NULL) AS type FROM pg_attribute
  WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`;

/** Values by type for a table that the demo leaves empty. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  uuid: '',
  text: 'x',
  integer: 1,
  bigint: 1,
  boolean: false,
  date: '2017-01-01',
  'timestamp with time zone': '2017-01-01T00:00:00Z',
  jsonb: {},
  bytea: '\\x00',
  'text[]': [],
};

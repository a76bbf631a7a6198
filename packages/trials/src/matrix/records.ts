import type pg from 'pg';
import type { Reaching } from '../walls/people.ts';
import { isReached, type Row } from '../walls/reach.ts';
import type { Person } from './people.ts';

/** A record of the whole platform as the owner sees it. */
export interface PlatformRecord {
  type: string;
  /** Its opaque id. */
  id: string;
  row: Row;
  /** Texts that stand in this record and in few others, so that they betray it: numbers, vouchers, usernames. */
  secrets: readonly string[];
}

/** Types whose table is called otherwise. */
const TABLES: Readonly<Record<string, string>> = { User: 'app_user' };

/** Types that everybody reads whole. */
export const REFERENCE_TYPES = ['Division', 'Organisation', 'Office'];

const SECRETS: Readonly<Record<string, readonly string[]>> = {
  Transfer: ['voucher_no', 'chain_no'],
  Receipt: ['voucher_no'],
  Posting: ['voucher_no'],
  Project: ['number'],
  User: ['username'],
};

/** Types of which people at some levels see nothing, wherever it lies. */
const MONEY = ['Fund', 'Commitment', 'Instalment', 'Transfer', 'Receipt', 'ReceiptMatch', 'Posting', 'ProjectLine'];
const READS_MONEY = ['province', 'prefecture', 'county', 'partner'];

export const globalId = (type: string, key: string): string => Buffer.from(`${type}:${key}`).toString('base64url');

/** All records of the platform that are somebody's, by type and by id. */
export class Records {
  readonly byType: ReadonlyMap<string, readonly PlatformRecord[]>;
  readonly byId: ReadonlyMap<string, PlatformRecord>;
  readonly holders: ReadonlyMap<string, readonly PlatformRecord[]>;

  private constructor(all: readonly PlatformRecord[]) {
    this.byType = Map.groupBy(all, ({ type }) => type);
    this.byId = new Map(all.map((record) => [record.id, record]));
    const holders = new Map<string, PlatformRecord[]>();
    for (const record of all)
      for (const secret of new Set(record.secrets)) holders.set(secret, [...(holders.get(secret) ?? []), record]);
    this.holders = holders;
  }

  /** Reads every type that `node` finds. @throws {Error} for one whose table is not known. */
  static async read(superuser: pg.Client, types: readonly string[]): Promise<Records> {
    const all: PlatformRecord[] = [];
    for (const type of types.filter((name) => !REFERENCE_TYPES.includes(name)))
      all.push(...(await readType(superuser, type)));
    return new Records(all);
  }

  static of(all: readonly PlatformRecord[]): Records {
    return new Records(all);
  }

  of(type: string): readonly PlatformRecord[] {
    return this.byType.get(type) ?? [];
  }
}

async function readType(superuser: pg.Client, type: string): Promise<PlatformRecord[]> {
  const table = TABLES[type] ?? type.replace(/(?<=.)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
  const { rows: columns } = await superuser.query<{ name: string; key: boolean }>(COLUMNS, [table]);
  if (columns.length === 0) throw new Error(`say in matrix/records.ts in which table a ${type} stands`);
  const has = (name: string): string => (columns.some((column) => column.name === name) ? name : `''`);
  const keys = columns.filter(({ key }) => key).map(({ name }) => `${name}::text`);
  const person = table === 'app_user' ? 'id::text' : `${has('user_id')}::text`;
  const secrets = (SECRETS[type] ?? []).map((name) => `${name}::text`);
  const { rows } = await superuser.query(
    `SELECT concat_ws(',', ${keys.join(', ')}) AS key, ${has('home')} AS home, ${has('division_key')} AS "divisionKey",
       ${has('provider_key')} AS "providerKey", ${person} AS "userId", ARRAY[${secrets.join(', ')}]::text[] AS secrets FROM ${table}`,
  );
  return rows.map(({ key, secrets: texts, ...place }) => ({
    type,
    id: globalId(type, key),
    row: { table, at: key, ...place },
    // The administrators' usernames are words that stand elsewhere too.
    secrets: (texts as string[]).filter((text) => /\d/.test(text)),
  }));
}

const COLUMNS = `SELECT a.attname::text AS name, coalesce(a.attnum = ANY (i.indkey), false) AS key
  FROM pg_attribute a LEFT JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
  WHERE a.attrelid = to_regclass('public.' || $1) AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`;

/** Whether somebody may see a record: within reach, and of a kind that their level reads. */
export function maySee(person: Person, { type, row }: PlatformRecord): boolean {
  if (MONEY.includes(type) && !READS_MONEY.includes(person.level)) return false;
  return isReached(person, 'read', row);
}

/** Whether everything at a place, or by a giver, is in reach. */
export const isWithin = (
  person: Reaching,
  { divisionKey, providerKey }: { divisionKey?: string; providerKey?: string },
): boolean => (!!divisionKey && person.standsOver(divisionKey)) || (!!providerKey && person.givesBy(providerKey));

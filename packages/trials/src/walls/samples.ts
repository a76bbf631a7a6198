import { randomUUID } from 'node:crypto';
import type { OpenPlatform } from '../platform/index.ts';
import type { Random } from '../random.ts';
import { type Tally, told } from './compare.ts';
import type { Person } from './people.ts';
import { isReached, type Row } from './reach.ts';
import type { Table } from './tables.ts';
import type { Judge } from './verdicts.ts';

interface Trying {
  platform: OpenPlatform;
  judge: Judge;
  person: Person;
  rows: readonly Row[];
  tables: readonly Table[];
  tally: Tally;
  random: Random;
}

/** Really enters one row like another, or really moves one to where another lies, and undoes it. */
export async function tryForReal(trying: Trying): Promise<string[]> {
  const { random, tables, rows } = trying;
  const row = random.pick(
    rows.filter(({ table }) => tables.some(({ name, granted }) => name === table && granted.has('insert'))),
  );
  const table = tables.find(({ name }) => name === row.table);
  if (table?.key !== 'ctid') return [];
  const movable = table.granted.has('update') && table.columns.has('home') && table.columns.has('provider_key');
  trying.tally.real++;
  trying.tally.compared++;
  return movable && random.chance(0.5) ? move(trying, table, row) : enter(trying, table, row);
}

async function enter({ platform, judge, person }: Trying, table: Table, row: Row): Promise<string[]> {
  const [found] = await platform.superuser(
    `SELECT to_jsonb(t) AS row FROM ${table.name} t WHERE ctid = $1::text::tid`,
    [row.at],
  );
  const like = { ...(found?.row as object), ...('id' in ((found?.row as object) ?? {}) ? { id: randomUUID() } : {}) };
  const names = table.enterable.join(', ');
  const refused = await judge.isRefused(
    person.viewer,
    `INSERT INTO ${table.name} (${names}) SELECT ${names} FROM jsonb_populate_record(NULL::${table.name}, $1::jsonb)`,
    [JSON.stringify(like)],
  );
  const reached = isReached(person, 'insert', row);
  return refused === reached
    ? [`really entered, ${reached ? 'refused within' : 'admitted out of'} reach: ${told(person, row)}`]
    : [];
}

async function move({ judge, person, rows, random }: Trying, table: Table, row: Row): Promise<string[]> {
  // A row out of reach is not found, so that nothing is refused: only what a changed row becomes is.
  const to = random.pick(rows.filter(({ table: name }) => name === row.table));
  const refused = await judge.isRefused(
    person.viewer,
    `UPDATE ${table.name} SET home = $2, division_key = $3, provider_key = $4 WHERE ctid = $1::text::tid`,
    [row.at, to.home, to.divisionKey, to.providerKey],
  );
  const expected = isReached(person, 'update', row) && !isReached(person, 'update', to);
  return refused === expected
    ? []
    : [`really moved to ${JSON.stringify(to)}, ${refused ? '' : 'not '}refused: ${told(person, row)}`];
}

import type { Random } from '../random.ts';
import type { Person } from './people.ts';
import { saidOf } from './policies.ts';
import { isReached, type Row, VERBS, type Verb } from './reach.ts';
import type { Table } from './tables.ts';
import { nameOf, type Predicates, type Verdicts } from './verdicts.ts';

/** What was done, for people. */
export interface Tally {
  /** Triples of viewer, row and action held against the design's words or against row security. */
  compared: number;
  /** Of these, how many were within reach, and how many a policy allowed: the rest were refused. */
  admitted: number;
  allowed: number;
  /** Single rows that were really entered or moved, beside the batches that were read, changed and removed. */
  real: number;
  people: number;
  rows: number;
}

interface Comparison {
  person: Person;
  rows: readonly Row[];
  tables: readonly Table[];
  verdicts: Verdicts;
  tally: Tally;
  random: Random;
}

/** How a failure names who was acting and on what, so that it can be built again. */
export const told = ({ viewer }: Person, row: Row): string => {
  const { level, roles, admin, userId, organisation, territory, providerRange, writeHomes } = viewer;
  const who = JSON.stringify({
    level,
    roles,
    admin,
    userId,
    key: organisation.key,
    territory,
    providerRange,
    writeHomes,
  });
  return `${JSON.stringify(row)} for ${who}`;
};

/** Holds all verdicts of one person on a batch of rows against the words and against the policies. */
export function compare(comparison: Comparison): string[] {
  const { person, rows, tables, verdicts, tally } = comparison;
  const failures: string[] = [];
  for (const table of tables)
    for (const row of rows.filter((one) => one.table === table.name)) {
      const admitted = admittedVerbs(table, row, verdicts, (doubt) => failures.push(`${doubt}: ${told(person, row)}`));
      for (const verb of VERBS.filter((one) => table.granted.has(one))) {
        const reached = isReached(person, verb, row);
        tally.compared++;
        if (reached) tally.admitted++;
        if (reached !== admitted.has(verb))
          failures.push(`${verb} is ${reached ? 'refused within' : 'admitted out of'} reach: ${told(person, row)}`);
      }
      for (const { action, allowed, needs } of saidOf(person.viewer, row)) {
        tally.compared++;
        if (!allowed) continue;
        tally.allowed++;
        for (const verb of needs.filter((one) => table.granted.has(one) && !admitted.has(one)))
          failures.push(`${action} is allowed and its ${verb} not admitted: ${told(person, row)}`);
      }
    }
  failures.push(...compareMoves(comparison));
  return failures;
}

/** What row security lets be done. What statements did and what the predicates say must be the same. */
function admittedVerbs(table: Table, row: Row, verdicts: Verdicts, doubt: (text: string) => void): Set<Verb> {
  const name = nameOf(row);
  const says = verdicts.predicates.get(name) ?? NONE;
  const both = (verb: Verb, real: boolean, predicate: boolean): boolean => {
    if (table.granted.has(verb) && real !== predicate) doubt(`the predicate and a real ${verb} differ`);
    return real;
  };
  const admitted: Record<Verb, boolean> = {
    read: both('read', verdicts.read.has(name), says.read),
    // A real one is tried for a sample, one by one: the first that is refused ends a statement.
    insert: says.insert,
    update: both('update', verdicts.changed.has(name), says.read && says.using && says.check),
    delete: both('delete', verdicts.removed.has(name), says.read && says.delete),
  };
  return new Set(VERBS.filter((verb) => admitted[verb]));
}

const NONE: Predicates = { read: false, insert: false, using: false, check: false, delete: false };
const MOVES_A_TABLE = 5;

/** A change may take a row elsewhere: both ends must be in reach. */
function compareMoves({ person, rows, tables, verdicts, tally, random }: Comparison): string[] {
  const failures: string[] = [];
  for (const table of tables.filter(({ granted }) => granted.has('update'))) {
    const mine = rows.filter((row) => row.table === table.name);
    for (let i = 0; i < MOVES_A_TABLE && mine.length > 1; i++) {
      const [from, to] = [random.pick(mine), random.pick(mine)];
      const admitted = verdicts.predicates.get(nameOf(from))?.using && verdicts.predicates.get(nameOf(to))?.check;
      const reached = isReached(person, 'update', from) && isReached(person, 'update', to);
      tally.compared++;
      if (reached !== !!admitted) failures.push(`a move to ${JSON.stringify(to)} differs: ${told(person, from)}`);
    }
  }
  return failures;
}

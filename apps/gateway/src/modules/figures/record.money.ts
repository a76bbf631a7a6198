import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import { factReach } from '../../schema/reach.ts';
import { MOVEMENTS } from '../funds/index.ts';
import type { Interval, Measure } from '../indicators/index.ts';
import { columnsOf, type Place } from './place.sql.ts';
import { termOf } from './split.sql.ts';

/** Kinds of postings that move a measure, each with its sign. */
const movesOf = (measure: Measure): [kind: string, sign: number][] =>
  Object.entries(MOVEMENTS).flatMap(([kind, { moves }]) => {
    const sign = (moves as Partial<Record<Measure, number>>)[measure];
    return sign === undefined ? [] : [[kind, sign] as [string, number]];
  });

const FIRST_DAY = '0001-01-01';
const within = (column: string, { from, to }: Interval): Sql =>
  sql`${sql.raw(column)} >= ${from ?? FIRST_DAY}::date AND ${sql.raw(column)} <= ${to}::date`;

/** What a posting did: its own kind, or the opposite of the kind it reverses. */
const KIND = sql.raw('coalesce(reversed.kind, posting.kind)');
const REVERSED = sql.raw(`LEFT JOIN posting AS reversed
  ON posting.kind = 'REVERSAL' AND reversed.home = posting.home AND reversed.id = posting.reverses_id`);

function signedFen(moves: readonly [kind: string, sign: number][]): Sql {
  const sign = sql.join(
    moves.map(([kind, value]) => sql`WHEN ${kind} THEN ${value}::int`),
    ' ',
  );
  return sql`posting.fen * (CASE ${KIND} ${sign} END) * (CASE posting.kind WHEN 'REVERSAL' THEN -1 ELSE 1 END)`;
}

const ofKinds = (moves: readonly [kind: string, sign: number][]): Sql =>
  sql`${KIND} = ANY (${moves.map(([kind]) => kind)}::text[])`;

/** How a posting is described among records; `placed` is the table whose place it is counted under. */
export function postingColumns(placed = 'posting', source = true): Sql {
  const label = sql`coalesce(nullif(posting.summary, ''), nullif(posting.payee, ''), ${termOf('PostingKind', sql.raw('posting.kind'))}, posting.kind)`;
  return sql`posting.home, posting.id, 'Posting'::text AS type, ${label} AS label, posting.voucher_no,
    posting.entered_by_name AS person, posting.made_up, ${sql.raw(placed)}.division_key, ${sql.raw(placed)}.provider_key,
    ${sql.raw(source ? 'posting.source' : `''::text`)} AS source`;
}

/** Postings by their own date. */
export const postingsOf =
  (measure: Measure) =>
  (place: Place, days: Interval): Sql => {
    const moves = movesOf(measure);
    return sql`SELECT ${postingColumns()}, posting.on_date, ${signedFen(moves)} AS value
      FROM posting ${REVERSED}
      WHERE ${ofKinds(moves)} AND ${within('posting.on_date', days)}
        AND ${place.facts({ ...columnsOf('posting'), day: 'posting.on_date' })}`;
  };

const BOOKED = { divisionKey: sql.raw('posting.division_key'), providerKey: sql.raw('posting.provider_key') };

/** Payments from project lines, counted where the project stands; named to those who reach the books they stand in. */
export function spendingOnProjects(place: Place, days: Interval): Sql {
  const { source: _source, ...project } = columnsOf('project');
  const moves = movesOf('funds.spent');
  return sql`SELECT ${postingColumns('project', false)}, posting.on_date, ${signedFen(moves)} AS value
    FROM project JOIN posting ON posting.home = project.home AND posting.project_id = project.id ${REVERSED}
    WHERE ${ofKinds(moves)} AND ${within('posting.on_date', days)}
      AND ${place.facts({ ...project, day: 'posting.on_date' })} AND ${factReach(BOOKED, place.context)}`;
}

/** Transfers with what of each is still under way at the end of the days: by postings, so that any past day can be asked. */
export function transfersUnderWay(place: Place, days: Interval): Sql {
  const moves = movesOf('funds.in-transit');
  return sql`SELECT transfer.home, transfer.id, 'Transfer'::text AS type, transfer.voucher_no AS label, transfer.voucher_no,
      transfer.entered_by_name AS person, transfer.made_up, transfer.division_key, transfer.provider_key, transfer.source,
      transfer.voucher_on AS on_date, under_way.value
    FROM (
      SELECT posting.home, posting.transfer_id, sum(${signedFen(moves)}) AS value
      FROM posting ${REVERSED}
      WHERE ${ofKinds(moves)} AND ${within('posting.on_date', days)}
        AND ${place.facts({ ...columnsOf('posting'), day: 'posting.on_date' })}
      GROUP BY 1, 2
    ) AS under_way JOIN transfer ON transfer.home = under_way.home AND transfer.id = under_way.transfer_id
    WHERE under_way.value <> 0`;
}

/** What finished projects were allocated and have not spent, posting by posting, from the day they were finished. */
export function surplusPostings(place: Place, days: Interval): Sql {
  const moves: [string, number][] = [
    ['ALLOCATED', 1],
    ['HANDED_OVER', -1],
    ['SPENT', -1],
  ];
  const finished = 'coalesce(project.accepted_on, project.ended_on)';
  const day = `greatest(posting.on_date, ${finished})`;
  return sql`SELECT ${postingColumns()}, ${sql.raw(day)} AS on_date, ${signedFen(moves)} AS value
    FROM posting JOIN project ON project.home = posting.home AND project.id = posting.project_id ${REVERSED}
    WHERE ${ofKinds(moves)} AND ${sql.raw(finished)} IS NOT NULL AND ${within(day, days)}
      AND ${place.facts({ ...columnsOf('posting'), day })}`;
}

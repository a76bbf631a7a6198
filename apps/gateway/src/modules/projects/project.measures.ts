import { KEY_LENGTH } from '@jiedui/model';
import { sql } from 'kysely';
import type { UseCase } from '../../schema/use-case.ts';
import type { ProjectRow, ProjectTables } from './project.tables.ts';

type Counted = Pick<ProjectRow, 'home' | 'id' | 'division_key' | 'provider_key' | 'scheme'>;
type Sign = 1n | -1n;

interface PlanYear {
  year: number;
  plannedFen: bigint;
}

function count(uc: UseCase, project: Counted, measure: string, day: string, amount: bigint): void {
  uc.count({
    home: project.home,
    // Leaves stand at townships: a village's figure is its township's.
    divisionKey: project.division_key.slice(0, KEY_LENGTH.TOWNSHIP),
    providerKey: project.provider_key,
    scheme: project.scheme,
    source: '',
    measure,
    day,
    amount,
    n: amount < 0n ? -1n : 1n,
  });
}

/** A project enters a year's plan with an amount in fen. */
export function countPlanned(uc: UseCase, project: Counted, { year, plannedFen }: PlanYear): void {
  count(uc, project, 'projects.planned', `${year}-01-01`, 1n);
  count(uc, project, 'projects.planned-investment', `${year}-01-01`, plannedFen);
}

type Reached = 'projects.started' | 'projects.done';

/**
 * In the plan of one year, that the project began or was completed: on that day, or on 1 January of a later year. A year
 * that ended before never saw it.
 */
export function countReachedIn(
  uc: UseCase,
  project: Counted,
  measure: Reached,
  { year, day, sign }: { year: number; day: string; sign: Sign },
): void {
  const first = `${year}-01-01`;
  if (day <= `${year}-12-31`) count(uc, project, measure, day > first ? day : first, sign);
}

/** The same in every year's plan in which it stands. Taking a date back counts −1 on the same days. */
export async function countReached(
  uc: UseCase,
  project: Counted,
  measure: Reached,
  { day, sign }: { day: string; sign: Sign },
): Promise<void> {
  const years = await uc
    .tables<ProjectTables>()
    .selectFrom('project_year')
    .select('year')
    .where('home', '=', project.home)
    .where('project_id', '=', project.id)
    .execute();
  for (const { year } of years) countReachedIn(uc, project, measure, { year, day, sign });
}

interface Leftover {
  division_key: string;
  provider_key: string;
  scheme: string;
  source: string;
  day: string;
  fen: bigint;
}

/**
 * What a project has allocated and not spent is surplus (结余) from the day it is finished; what was posted for a later
 * day, from that day. Postings that follow are counted by the ledger itself.
 */
export async function countSurplus(uc: UseCase, { home, id }: Counted, day: string): Promise<void> {
  const { rows } = await sql<Leftover>`
    SELECT f.division_key, f.provider_key, f.scheme, f.source, greatest(p.on_date, ${day}::date) AS day,
      sum(CASE WHEN p.debit_id = a.id THEN p.fen ELSE -p.fen END)::bigint AS fen
    FROM project_line l
      JOIN fund f ON f.home = l.home AND f.id = l.fund_id
      JOIN account a ON a.home = l.home AND a.fund_id = l.fund_id AND a.line_id = l.id AND a.kind = 'LINE'
      JOIN posting p ON p.home = l.home AND p.project_id = l.project_id AND (p.debit_id = a.id OR p.credit_id = a.id)
    WHERE l.home = ${home} AND l.project_id = ${id}
    GROUP BY 1, 2, 3, 4, 5 HAVING sum(CASE WHEN p.debit_id = a.id THEN p.fen ELSE -p.fen END) <> 0`.execute(
    uc.tables(),
  );
  for (const row of rows) {
    uc.count({
      home,
      divisionKey: row.division_key,
      providerKey: row.provider_key,
      scheme: row.scheme,
      source: row.source,
      measure: 'funds.surplus',
      day: row.day,
      amount: row.fen,
      n: row.fen < 0n ? -1n : 1n,
    });
  }
}

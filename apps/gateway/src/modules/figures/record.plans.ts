import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import type { Interval } from '../indicators/index.ts';
import { columnsOf, type Place } from './place.sql.ts';

const FIRST_DAY = '0001-01-01';
const within = (column: string, { from, to }: Interval): Sql =>
  sql`${sql.raw(column)} >= ${from ?? FIRST_DAY}::date AND ${sql.raw(column)} <= ${to}::date`;

/** Commitments by their date. */
export function commitments(place: Place, days: Interval): Sql {
  return sql`SELECT commitment.home, commitment.id, 'Commitment'::text AS type, commitment.document_no AS label,
      commitment.document_no AS voucher_no, commitment.entered_by_name AS person, commitment.made_up, commitment.division_key,
      commitment.provider_key, commitment.source, commitment.committed_on AS on_date, commitment.amount_fen::numeric AS value
    FROM commitment
    WHERE ${within('commitment.committed_on', days)}
      AND ${place.facts({ ...columnsOf('commitment'), day: 'commitment.committed_on' })}`;
}

/** Instalments by the day they are due, under the paper of their commitment. */
export function instalments(place: Place, days: Interval): Sql {
  return sql`SELECT instalment.home, instalment.id, 'Instalment'::text AS type, commitment.document_no AS label,
      commitment.document_no AS voucher_no, instalment.entered_by_name AS person, instalment.made_up, instalment.division_key,
      instalment.provider_key, instalment.source, instalment.due_on AS on_date, instalment.amount_fen::numeric AS value
    FROM instalment JOIN commitment ON commitment.home = instalment.home AND commitment.id = instalment.commitment_id
    WHERE ${within('instalment.due_on', days)} AND ${place.facts({ ...columnsOf('instalment'), day: 'instalment.due_on' })}`;
}

/** People on post at the end of the days. */
export function secondments(place: Place, { to }: Interval): Sql {
  const { source: _source, ...columns } = columnsOf('secondment');
  return sql`SELECT secondment.home, secondment.id, 'Secondment'::text AS type, secondment.post AS label, ''::text AS voucher_no,
      secondment.person_name AS person, secondment.made_up, secondment.division_key, secondment.provider_key, ''::text AS source,
      secondment.starts_on AS on_date, 1::numeric AS value
    FROM secondment
    WHERE secondment.starts_on <= ${to}::date AND secondment.ends_on > ${to}::date
      AND ${place.facts({ ...columns, day: 'secondment.starts_on' })}`;
}

type Counted = 'planned' | 'planned-investment' | 'started' | 'done';

const NEW_YEAR = 'make_date(plan.year, 1, 1)';
const REACHED: Partial<Record<Counted, string>> = { started: 'project.started_on', done: 'project.completed_on' };

/** Projects of a year's plan; of those begun or done only the ones that were within the year or before it. */
export const projectYears =
  (counted: Counted) =>
  (place: Place, days: Interval): Sql => {
    const { source: _source, ...columns } = columnsOf('project');
    const reached = REACHED[counted];
    const day = reached ? `greatest(${reached}, ${NEW_YEAR})` : NEW_YEAR;
    const seen = reached ? `${reached} < make_date(plan.year + 1, 1, 1)` : 'true';
    const value = counted === 'planned-investment' ? 'plan.planned_fen' : '1';
    return sql`SELECT project.home, project.id, 'Project'::text AS type, project.name AS label, project.number AS voucher_no,
        project.person_name AS person, project.made_up, project.division_key, project.provider_key, ''::text AS source,
        ${sql.raw(day)} AS on_date, ${sql.raw(value)}::numeric AS value
      FROM project JOIN project_year AS plan ON plan.home = project.home AND plan.project_id = project.id
      WHERE ${sql.raw(seen)} AND ${within(day, days)} AND ${place.facts({ ...columns, day })}`;
  };

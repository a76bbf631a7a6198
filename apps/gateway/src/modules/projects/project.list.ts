import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import { builder } from '../../schema/builder.ts';
import type { Context } from '../../schema/context.ts';
import { factReach } from '../../schema/reach.ts';
import { SortDirectionEnum } from '../funds/index.ts';
import { type FilteredRow, ProjectFilter, projectWhere } from './project.filter.ts';
import { ProjectType } from './project.refs.ts';
import { isTimely } from './project.sql.ts';
import { BEGUN_STATES } from './project.state.ts';

export const ProjectSort = builder.enumType('ProjectSort', {
  description: 'What projects are ordered by.',
  values: {
    DEADLINE: { value: 'deadline', description: 'The deadline.' },
    NUMBER: { value: 'number', description: 'The number.' },
    NAME: { value: 'name', description: 'The name, by code point.' },
    STATE: { value: 'stateRank', description: 'The state, in the order of a project’s life.' },
    PLANNED: { value: 'plannedFen', description: 'The planned investment.' },
    SPENT: { value: 'spentFen', description: 'What was paid.' },
    NEXT_DUE: { value: 'nextDueOn', description: 'The next due day; what is done comes last.' },
  } as const,
});

builder.queryField('projects', (t) =>
  t.entityConnection(ProjectType, {
    description: 'Projects, by deadline unless asked otherwise.',
    args: {
      filter: t.arg({ type: ProjectFilter, description: 'Which ones; all within reach where absent.' }),
      sort: t.arg({ type: ProjectSort, defaultValue: 'deadline', description: 'What they are ordered by.' }),
      direction: t.arg({ type: SortDirectionEnum, defaultValue: 'ASC', description: 'Which end comes first.' }),
    },
    where: (row, { filter }, context) => projectWhere(row, filter, context),
    orderBy: ({ sort, direction }) => [[sort ?? 'deadline', direction === 'DESC' ? 'desc' : 'asc']],
  }),
);

builder.queryField('project', (t) =>
  t.entity(ProjectType, {
    description: 'The project of a number; null where there is none within reach.',
    args: { number: t.arg.string({ required: true, description: 'Its stable number.' }) },
    // The number begins with the home, which is where its row is looked for.
    where: (row, { number }) => sql`${row.home} = ${number.slice(0, 6)} AND ${row.number} = ${number}`,
  }),
);

/** Columns of a project under an alias, for statements written by hand. */
export const projectColumns = (alias: string): FilteredRow => {
  const column = (name: string): Sql => sql.raw(`${alias}.${name}`);
  return {
    home: column('home'),
    id: column('id'),
    divisionKey: column('division_key'),
    providerKey: column('provider_key'),
    scheme: column('scheme'),
    state: column('state'),
    category: column('category'),
    builder: column('builder'),
    nextDueOn: column('next_due_on'),
    name: column('name'),
    number: column('number'),
    initials: column('initials'),
  };
};

interface Sums {
  count: number;
  planned: string;
  allocated: string;
  spent: string;
  late: number;
  soon: number;
  notStarted: number;
}

const ProjectSumsType = builder.objectRef<Sums>('ProjectSums').implement({
  description: 'Sums of a filtered list of projects.',
  fields: (t) => ({
    count: t.exposeInt('count', { description: 'How many.' }),
    planned: t.field({ type: 'Fen', description: 'Planned investment, in fen.', resolve: (sums) => sums.planned }),
    allocated: t.field({ type: 'Fen', description: 'Allocated, in fen.', resolve: (sums) => sums.allocated }),
    spent: t.field({ type: 'Fen', description: 'Paid, in fen.', resolve: (sums) => sums.spent }),
    late: t.exposeInt('late', { description: 'How many are late.' }),
    soon: t.exposeInt('soon', { description: 'How many have something due soon.' }),
    notStarted: t.exposeInt('notStarted', { description: 'How many have not started, the terminated left out.' }),
  }),
});

builder.queryField('projectSums', (t) =>
  t.statement({
    type: ProjectSumsType,
    description: 'Sums over all projects of a filter, in one statement.',
    args: { filter: t.arg({ type: ProjectFilter, description: 'Which ones; all within reach where absent.' }) },
    sql: ({ filter }, context) =>
      sumsOf(projectColumns('p'), projectWhere(projectColumns('p'), filter, context), context),
    map: (data) => data as Sums,
  }),
);

function sumsOf(row: FilteredRow, where: Sql, context: Context): Sql {
  const timely = (one: 'LATE' | 'SOON') =>
    isTimely({ dueOn: row.nextDueOn, divisionKey: row.divisionKey }, [one], context);
  const begun = [...BEGUN_STATES, 'TERMINATED'];
  return sql`SELECT row_to_json(r) AS data FROM (SELECT count(*)::int AS count,
      coalesce(sum(p.planned_fen), 0)::text AS planned, coalesce(sum(p.allocated_fen), 0)::text AS allocated,
      coalesce(sum(p.spent_fen), 0)::text AS spent,
      count(*) FILTER (WHERE ${timely('LATE')})::int AS late, count(*) FILTER (WHERE ${timely('SOON')})::int AS soon,
      count(*) FILTER (WHERE ${row.state} <> ALL (${begun}::text[]))::int AS "notStarted"
    FROM project p WHERE ${factReach(row, context)} AND ${where}) r`;
}

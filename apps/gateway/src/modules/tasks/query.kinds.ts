import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import type { Context } from '../../schema/context.ts';
import { answerDueOn, DataQueryType, ownedBy } from '../queries/index.ts';
import type { TaskKind } from './task.kind.ts';

const QUERY = {
  home: sql.raw('q.home'),
  divisionKey: sql.raw('q.division_key'),
  providerKey: sql.raw('q.provider_key'),
  ownerSide: sql.raw('q.owner_side'),
  raisedOn: sql.raw('q.raised_on'),
};

const openQueries = (context: Context, whose: Sql): Sql => {
  const due = answerDueOn(QUERY, context);
  return sql`SELECT NULL::bigint AS amount, ${due} AS due_on,
      CASE WHEN ${due} < ${context.viewer.businessDate}::date THEN 'LATE' ELSE 'ON_TIME' END AS timeliness, q.home || ',' || q.id AS only
    FROM data_query q WHERE q.state = 'OPEN' AND ${whose}`;
};

const one = (only: string): string => {
  const [home = '', id = ''] = only.split(',');
  return `/queries?open=${DataQueryType.formatId({ home, id })}`;
};

/** Questions: those to answer, and one's own that wait for an answer. */
export const queryKinds: readonly TaskKind[] = [
  {
    kind: 'queries-to-answer',
    levels: ['province', 'prefecture', 'county', 'partner'],
    roles: ['reviewer', 'finance', 'reporter', 'projects', 'officer'],
    zh: '待答复的疑问',
    en: 'Questions to answer',
    list: '/queries?view=answer',
    one,
    rows: (context) => openQueries(context, ownedBy(QUERY, context.viewer)),
  },
  {
    kind: 'queries-raised',
    levels: ['province', 'prefecture', 'county', 'partner'],
    roles: ['reviewer', 'finance', 'reporter', 'projects', 'officer', 'auditor'],
    zh: '本单位提出、尚未答复的疑问',
    en: 'Our questions not answered yet',
    list: '/queries?view=open',
    one,
    rows: (context) => openQueries(context, sql`q.entered_by_organisation = ${context.viewer.organisation.name}`),
  },
];

import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import type { Context } from '../../schema/context.ts';
import { type ProjectState, timelinessOf } from '../projects/index.ts';
import type { TaskKind } from './task.kind.ts';
import { given, inTerritory } from './task.reach.ts';

const COUNTY = { levels: ['county'], roles: ['projects'] } as const;
const BUILDER = { levels: ['partner'], roles: ['officer'] } as const;

const DUE = { dueOn: sql.raw('p.next_due_on'), divisionKey: sql.raw('p.division_key') };
const oneProject = (number: string): string => `/projects/${number}`;

/** Projects in some states, due on a day of theirs. */
const standing =
  (states: readonly ProjectState[], dueOn: string, reach: (viewer: Context['viewer']) => Sql) => (context: Context) => {
    const day = sql.raw(dueOn);
    const today = context.viewer.businessDate;
    return sql`SELECT p.planned_fen AS amount, ${day} AS due_on,
      CASE WHEN ${day} < ${today}::date THEN 'LATE' ELSE 'ON_TIME' END AS timeliness, p.number AS only
    FROM project p WHERE p.state = ANY (${states}::text[]) AND ${reach(context.viewer)}`;
  };

/** Projects whose next milestone is late, or soon. */
const due = (timeliness: 'LATE' | 'SOON', reach: (viewer: Context['viewer']) => Sql) => (context: Context) =>
  sql`SELECT NULL::bigint AS amount, p.next_due_on AS due_on,
    d.timeliness, p.number AS only
  FROM project p CROSS JOIN LATERAL (SELECT ${timelinessOf(DUE, context)} AS timeliness) d
  WHERE p.next_due_on < ${context.viewer.businessDate}::date + 400 AND d.timeliness = ${timeliness} AND ${reach(context.viewer)}`;

const here = (viewer: Context['viewer']): Sql => inTerritory('p', viewer);
const hereByUs = (viewer: Context['viewer']): Sql => sql`${inTerritory('p', viewer)} AND p.builder = 'RECEIVER'`;
const byProvider = (viewer: Context['viewer']): Sql => sql`${given('p', viewer)} AND p.builder = 'PROVIDER'`;

/** Work on projects: what slips, what is to start, what is to be accepted, settled, approved. */
export const projectKinds: readonly TaskKind[] = [
  {
    kind: 'projects-late',
    levels: ['county'],
    roles: ['projects', 'reporter'],
    zh: '项目节点逾期',
    en: 'Projects with a late milestone',
    list: '/projects?timeliness=LATE&year=all',
    one: oneProject,
    rows: due('LATE', here),
  },
  {
    kind: 'projects-soon',
    ...COUNTY,
    zh: '项目节点临期',
    en: 'Projects with a milestone due soon',
    list: '/projects?timeliness=SOON&year=all',
    one: oneProject,
    rows: due('SOON', here),
  },
  {
    kind: 'projects-to-start',
    ...COUNTY,
    zh: '已批复、已招标项目待开工',
    en: 'Approved projects to start',
    list: '/projects?state=not-started&year=all',
    one: oneProject,
    rows: standing(['APPROVED', 'TENDERED'], 'p.planned_start_on', hereByUs),
  },
  {
    kind: 'projects-to-accept',
    ...COUNTY,
    zh: '已完工项目待验收',
    en: 'Completed projects to accept',
    list: '/projects?state=COMPLETED&year=all',
    one: oneProject,
    rows: standing(['COMPLETED'], 'p.completed_on', here),
  },
  {
    kind: 'projects-to-settle',
    ...COUNTY,
    zh: '已验收项目待决算',
    en: 'Accepted projects to settle',
    list: '/projects?state=ACCEPTED&year=all',
    one: oneProject,
    rows: standing(['ACCEPTED'], 'p.accepted_on', here),
  },
  {
    kind: 'own-projects-late',
    ...BUILDER,
    zh: '我方实施的项目节点逾期',
    en: 'Late milestones of projects you build',
    list: '/projects?timeliness=LATE&builder=PROVIDER&year=all',
    one: oneProject,
    rows: due('LATE', byProvider),
  },
  {
    kind: 'own-projects-soon',
    ...BUILDER,
    zh: '我方实施的项目节点临期',
    en: 'Milestones due soon of projects you build',
    list: '/projects?timeliness=SOON&builder=PROVIDER&year=all',
    one: oneProject,
    rows: due('SOON', byProvider),
  },
  {
    kind: 'projects-to-approve',
    levels: ['prefecture'],
    roles: ['reviewer'],
    zh: '储备项目待批复',
    en: 'Projects to approve',
    list: '/approvals',
    one: oneProject,
    rows: standing(['PIPELINE'], 'p.planned_start_on', here),
  },
];

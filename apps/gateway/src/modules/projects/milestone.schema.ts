import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import { builder } from '../../schema/builder.ts';
import { factReach } from '../../schema/reach.ts';
import { TimelinessEnum } from '../funds/index.ts';
import { MilestoneKindEnum } from './project.enums.ts';
import { MilestoneType, ProjectType } from './project.refs.ts';
import { timelinessOf } from './project.sql.ts';
import { NEVER_DUE } from './project.terms.ts';

const nothingDue = (row: { actualOn: Sql; passedOver: Sql }): Sql =>
  sql`${row.actualOn} IS NOT NULL OR ${row.passedOver}`;

builder.entityType(MilestoneType, {
  description: 'A milestone of a project with its planned and actual day.',
  node: true,
  reach: factReach,
  fields: (t) => ({
    kind: t.column('kind', { type: MilestoneKindEnum, description: 'Which milestone.' }),
    project: t.toOne(ProjectType, {
      on: { home: 'home', projectId: 'id' },
      nullable: false,
      description: 'The project.',
    }),
    plannedOn: t.column('plannedOn', {
      description: 'The planned day, delays handed on by earlier milestones included.',
    }),
    firstPlannedOn: t.expression({
      type: 'Date',
      description: 'The planned day before any delay was handed on.',
      sql: (row) => sql`${row.plannedOn} - ${row.shiftDays}`,
    }),
    actualOn: t.column('actualOn', { description: 'The day it was reached; null before.' }),
    expectedOn: t.expression({
      type: 'Date',
      nullable: true,
      description:
        'The day it can be expected: reached, or planned and moved by what the project is late today. Null where passed over.',
      sql: (row, _args, { viewer }) => sql`CASE WHEN ${row.actualOn} IS NOT NULL THEN ${row.actualOn}
        WHEN ${row.passedOver} THEN NULL
        ELSE ${row.plannedOn} + greatest(0, ${viewer.businessDate}::date - (SELECT min(due.planned_on) FROM milestone due
          WHERE due.home = ${row.home} AND due.project_id = ${row.projectId} AND due.actual_on IS NULL AND NOT due.passed_over)) END`,
    }),
    passedOver: t.column('passedOver', {
      description: 'True where a later milestone was reached without it: due no more.',
    }),
    timeliness: t.expression({
      type: TimelinessEnum,
      description:
        'LATE past the planned day, SOON by the rule `milestone.soon-days` of the site, DONE once reached or passed over.',
      sql: (row, _args, context) => {
        const dueOn = sql`(CASE WHEN ${nothingDue(row)} THEN ${NEVER_DUE}::date ELSE ${row.plannedOn} END)`;
        return timelinessOf({ dueOn, divisionKey: row.divisionKey }, context);
      },
    }),
    version: t.column('version', { description: 'Counts changes; send it with an edit.' }),
  }),
});

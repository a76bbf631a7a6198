import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import { builder } from '../../schema/builder.ts';
import type { Context } from '../../schema/context.ts';
import { addUseCase } from '../../schema/mutation.ts';
import { placeFilter } from '../../schema/place-filter.ts';
import { factReach } from '../../schema/reach.ts';
import { parseSubjectId, subjectId } from '../audit/index.ts';
import { TimelinessEnum } from '../funds/index.ts';
import { ruleNumberInForce } from '../rules/index.ts';
import { DataQueryEntity } from './data-query.entity.ts';
import { answerQuery } from './query.answer.ts';
import { OwnerSideEnum, QueryStateEnum } from './query.enums.ts';
import { ownedBy } from './query.owner.ts';
import { raiseQuery } from './query.raise.ts';

/** The day an answer is due, by the rule in force where the subject lies. */
export const answerDueOn = (row: { raisedOn: Sql; divisionKey: Sql }, { viewer }: Pick<Context, 'viewer'>): Sql =>
  sql`(${row.raisedOn} + ${ruleNumberInForce({
    key: 'query.answer-days',
    divisionKey: row.divisionKey,
    businessDate: viewer.businessDate,
  })})`;

export const DataQueryType = builder.entityType(DataQueryEntity, {
  name: 'DataQuery',
  description: 'A question about a figure or a record, and the answer of the side that states it.',
  node: true,
  reach: factReach,
  fields: (t) => ({
    division: t.toOne('division', { description: 'The receiving place of its subject.' }),
    divisionKey: t.column('divisionKey', { type: 'DivisionKey', description: 'Key of the receiving place.' }),
    provider: t.toOne('provider', {
      nullable: true,
      description: 'The giving side of its subject; null where it names none.',
    }),
    subjectType: t.column('subjectType', { description: '`Figure`, or the type of the record.' }),
    subjectId: t.computed({
      type: 'ID',
      nullable: true,
      description: 'The record’s opaque id; null for a figure.',
      needs: ['subjectType', 'home', 'subjectId'],
      resolve: (row) =>
        row.subjectId === null ? null : subjectId({ type: row.subjectType, home: row.home, id: row.subjectId }),
    }),
    subjectLabel: t.column('subjectLabel', { description: 'What people call it: a voucher, a project, a figure.' }),
    figure: t.expression({
      type: 'String',
      nullable: true,
      description: 'What the figure was asked for and its value then, as JSON; null for a record.',
      sql: (row) => sql`${row.figure}::text`,
    }),
    figureValue: t.expression({
      type: 'Decimal',
      nullable: true,
      description:
        'The figure as it was read when the question was raised; null for a record, or where it was unknown.',
      sql: (row) => sql`${row.figure} ->> 'value'`,
    }),
    figureBasis: t.expression({
      type: 'String',
      nullable: true,
      description: 'What the figure counts, a key of the catalogue such as `FEN`; null for a record.',
      sql: (row) => sql`(SELECT i.basis FROM indicator i WHERE i.key = ${row.figure} ->> 'key')`,
    }),
    ownerSide: t.column('ownerSide', { type: OwnerSideEnum, description: 'Which side answers.' }),
    state: t.column('state', { type: QueryStateEnum, description: 'What has become of it.' }),
    raisedOn: t.column('raisedOn', { description: 'The day it was raised.' }),
    dueOn: t.expression({
      type: 'Date',
      description: 'The day an answer is due, by the rule `query.answer-days`.',
      sql: (row, _args, context) => answerDueOn(row, context),
    }),
    timeliness: t.expression({
      type: TimelinessEnum,
      description: 'Whether the answer is in time; DONE once it is given.',
      sql: (row, _args, context) => sql`CASE WHEN ${row.state} <> 'OPEN' THEN 'DONE'
        WHEN ${answerDueOn(row, context)} < ${context.viewer.businessDate}::date THEN 'LATE' ELSE 'ON_TIME' END`,
    }),
    text: t.column('text', { description: 'What does not seem right.' }),
    enteredByName: t.column('enteredByName', { description: 'Who asked.' }),
    enteredByOrganisation: t.column('enteredByOrganisation', { description: 'For which organisation.' }),
    enteredAt: t.column('enteredAt', { description: 'When it was asked.' }),
    answer: t.column('answer', { description: 'What the owner answered; null while open.' }),
    answeredOn: t.column('answeredOn', { description: 'The day of the answer; null while open.' }),
    answeredByName: t.column('answeredByName', { description: 'Who answered; null while open.' }),
    answeredByOrganisation: t.column('answeredByOrganisation', { description: 'For which organisation.' }),
    mayAnswer: t.expression({
      type: 'Boolean',
      description: 'Whether the viewer is one who answers it.',
      sql: (row, _args, context) => sql`(${row.state} = 'OPEN' AND ${ownedBy(row, context.viewer)})`,
    }),
    madeUp: t.column('madeUp', { description: 'True where it was made up for the demo.' }),
    version: t.column('version', { description: 'Counts changes; send it with the answer.' }),
  }),
});

builder.queryField('dataQueries', (t) =>
  t.entityConnection(DataQueryType, {
    description: 'Questions about figures and records, the latest first.',
    args: {
      divisionKey: t.arg({ type: 'DivisionKey', description: 'Only at or under this division.' }),
      providerKey: t.arg({
        type: 'OrganisationKey',
        description: 'Only of this provider with its districts and firms.',
      }),
      open: t.arg.boolean({ description: 'True: not answered yet. False: answered.' }),
      toAnswer: t.arg.boolean({ description: 'True: only those that the viewer answers.' }),
      subjectId: t.arg.id({ description: 'Only about this record.' }),
      figureKey: t.arg.string({ description: 'Only about this figure.' }),
    },
    where: (row, { open, toAnswer, subjectId: about, figureKey, ...place }, context) =>
      sql.all(
        placeFilter(row, place, context),
        open === true ? sql`${row.state} = 'OPEN'` : undefined,
        open === false ? sql`${row.state} <> 'OPEN'` : undefined,
        toAnswer ? ownedBy(row, context.viewer) : undefined,
        about ? isAbout(row, about) : undefined,
        figureKey ? sql`${row.figure} ->> 'key' = ${figureKey}` : undefined,
      ),
    orderBy: [['raisedOn', 'desc']],
  }),
);

function isAbout(row: { home: Sql; subjectType: Sql; subjectId: Sql }, globalId: string): Sql {
  const subject = parseSubjectId(globalId);
  if (!subject || subject.home === '') return sql`false`;
  return sql`${row.home} = ${subject.home} AND ${row.subjectId}::text = ${subject.id} AND ${row.subjectType} = ${subject.type}`;
}

addUseCase(raiseQuery, DataQueryType);
addUseCase(answerQuery, DataQueryType);

import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import { builder } from '../../schema/builder.ts';
import type { Context } from '../../schema/context.ts';
import { dayArgument } from '../../schema/day-argument.ts';
import { drivingReach } from '../../schema/reach.ts';
import { AuditEntryEntity } from './audit.entity.ts';
import { parseSubjectId, subjectId } from './subject-id.ts';

/** A record's history lies where the record lies; the audit administrator reads every entry and nothing else. */
const reach = (row: { divisionKey: Sql; providerKey: Sql }, context: Context): Sql =>
  context.viewer.admin === 'audit-admin' ? sql.raw('true') : drivingReach(row, context);

export const AuditEntryType = builder.entityType(AuditEntryEntity, {
  name: 'AuditEntry',
  description: 'Who did what to which record, when. Written with the act itself and sealed within a second.',
  node: true,
  reach,
  fields: (t) => ({
    at: t.column('at', { description: 'When, by the database’s clock.' }),
    userName: t.column('userName', { description: 'Who, as they were called then.' }),
    organisationKey: t.column('organisationKey', {
      description: 'For which organisation; empty for an administrator.',
    }),
    action: t.column('action', { description: 'What was done, e.g. `transfer.sent`.' }),
    subjectType: t.column('subjectType', { description: 'The type of the record.' }),
    subjectId: t.computed({
      type: 'ID',
      description: 'The record’s opaque id.',
      needs: ['subjectType', 'home', 'subjectId'],
      resolve: (row) => subjectId({ type: row.subjectType, home: row.home, id: row.subjectId }),
    }),
    detail: t.expression({
      type: 'String',
      description: 'What the act said, as JSON; amounts in fen as text.',
      sql: (row) => sql`${row.detail}::text`,
    }),
    sealed: t.expression({
      type: 'Boolean',
      description: 'Whether it stands in the hash chain, where it can no longer be changed unnoticed.',
      sql: (row) => sql`EXISTS (SELECT FROM audit_seal s WHERE s.home = ${row.home} AND s.entry_id = ${row.id})`,
    }),
  }),
});

builder.queryField('auditEntries', (t) =>
  t.entityConnection(AuditEntryType, {
    description: 'The history of a record, or all entries within reach, the latest first.',
    args: {
      subjectId: t.arg.id({ description: 'Only entries about this record.' }),
      action: t.arg.string({ description: 'Only actions that begin so, e.g. `transfer.`.' }),
      userName: t.arg.string({ description: 'Only what the person of this name did.' }),
      from: t.arg({ type: 'Date', description: 'Only from this day on.' }),
      to: t.arg({ type: 'Date', description: 'Only up to this day, inclusive.' }),
    },
    where: (row, { subjectId: about, action, userName, from, to }) =>
      sql.all(
        about ? isAbout(row, about) : undefined,
        action ? sql`starts_with(${row.action}, ${action})` : undefined,
        userName ? sql`${row.userName} = ${userName}` : undefined,
        from ? sql`${row.at} >= ${dayArgument(from, 'from')}::date` : undefined,
        to ? sql`${row.at} < ${dayArgument(to, 'to')}::date + 1` : undefined,
      ),
    orderBy: [
      ['at', 'desc'],
      ['id', 'desc'],
    ],
  }),
);

function isAbout(row: { home: Sql; subjectType: Sql; subjectId: Sql }, globalId: string): Sql {
  const subject = parseSubjectId(globalId);
  if (!subject) return sql.raw('false');
  return sql`${row.home} = ${subject.home} AND ${row.subjectId} = ${subject.id} AND ${row.subjectType} = ${subject.type}`;
}

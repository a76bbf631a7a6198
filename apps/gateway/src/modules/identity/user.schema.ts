import { sql } from '@jiedui/pothos-mikro-orm';
import { builder } from '../../schema/builder.ts';
import { addUseCase } from '../../schema/mutation.ts';
import { endRole, grantRole } from './role.service.ts';
import { beginsWith } from './text-search.ts';
import { RoleAssignmentEntity, UserEntity } from './user.entity.ts';
import { saveUser, setUserStatus } from './user.service.ts';
import { roleReach, userReach } from './user.sql.ts';
import { UserStatusType } from './user-status.schema.ts';

export const UserType = builder.entityRef(UserEntity, 'User');
export const RoleAssignmentType = builder.entityRef(RoleAssignmentEntity, 'RoleAssignment');

builder.entityType(UserType, {
  description: 'A person with an account.',
  node: true,
  reach: userReach,
  fields: (t) => ({
    username: t.column('username', { description: 'What the person signs in with; never changes.' }),
    name: t.column('name', { description: 'The person’s name.' }),
    organisation: t.toOne('organisation', {
      description: 'Where the person is employed; null for an administrator of the platform.',
    }),
    status: t.column('status', { type: UserStatusType, description: 'Whether the person may sign in.' }),
    madeUp: t.column('madeUp', { description: 'True for a person invented for the demo.' }),
    createdAt: t.column('createdAt', { description: 'When the account was opened.' }),
    version: t.column('version', { description: 'Counts changes; send it with an edit.' }),
    roles: t.toMany(RoleAssignmentType, {
      on: { id: 'userId' },
      orderBy: [
        ['validFrom', 'desc'],
        ['id', 'desc'],
      ],
      limit: 100,
      description: 'What the person may do or might, the latest first; only one’s own, and all for administrators.',
    }),
  }),
});

builder.entityType(RoleAssignmentType, {
  description: 'What a person may do in an office, between two days.',
  node: true,
  reach: roleReach,
  fields: (t) => ({
    role: t.column('role', { description: 'A code of the list `Role`.' }),
    office: t.toOne('office', { description: 'In which office; null for an administrator of the platform.' }),
    validFrom: t.column('validFrom', { description: 'The first day.' }),
    validTo: t.expression({
      type: 'Date',
      nullable: true,
      description: 'The first day on which it no longer holds; null while open.',
      sql: (row) => sql`nullif(${row.validTo}, 'infinity')`,
    }),
    endedAt: t.column('endedAt', { description: 'When it was ended before its time; null otherwise.' }),
  }),
});

builder.queryField('users', (t) =>
  t.entityConnection(UserType, {
    description: 'Accounts within reach, by username.',
    args: {
      text: t.arg.string({ description: 'The beginning of a name, of its pinyin initials, or of a username.' }),
      status: t.arg({ type: UserStatusType, description: 'Only these.' }),
      organisationKey: t.arg({ type: 'OrganisationKey', description: 'Only those employed there.' }),
    },
    where: (row, { text, status, organisationKey }) =>
      sql.all(
        text ? beginsWith([row.name, row.initials, row.username], text) : undefined,
        status ? sql`${row.status} = ${status}` : undefined,
        organisationKey ? sql`${row.organisationKey} = ${organisationKey}` : undefined,
      ),
    orderBy: [['username', 'asc']],
  }),
);

addUseCase(saveUser, UserType);
addUseCase(setUserStatus, UserType);
addUseCase(grantRole, RoleAssignmentType);
addUseCase(endRole, RoleAssignmentType);

import { defineEntity, p } from '@mikro-orm/core';
import type { AdministratorRole } from '../../schema/viewer.ts';
import { OfficeEntity, OrganisationEntity } from './organisation.entity.ts';

export const USER_STATUSES = ['ACTIVE', 'SUSPENDED'] as const;
export type UserStatus = (typeof USER_STATUSES)[number];

/** A person with an account. What proves who they are lies in tables that only the login reads. */
export const UserEntity = defineEntity({
  name: 'User',
  tableName: 'app_user',
  properties: {
    id: p.uuid().primary(),
    username: p.text(),
    name: p.text(),
    initials: p.text(),
    organisationKey: p.text().nullable(),
    divisionKey: p.text(),
    /** `''` for everybody but the three administrators; an account keeps it for life. */
    administrator: p.text().$type<AdministratorRole | ''>().default(''),
    status: p.text().$type<UserStatus>().default('ACTIVE'),
    madeUp: p.boolean().default(false),
    createdAt: p.datetime().defaultRaw('now()'),
    version: p.integer().default(1),
    organisation: () => p.manyToOne(OrganisationEntity).joinColumn('organisation_key').nullable().persist(false),
  },
});

/** What a person may do in an office, from a day until before another; `officeId` is null for an administrator. */
export const RoleAssignmentEntity = defineEntity({
  name: 'RoleAssignment',
  tableName: 'role_assignment',
  properties: {
    id: p.uuid().primary(),
    userId: p.uuid(),
    officeId: p.uuid().nullable(),
    role: p.text(),
    validFrom: p.date(),
    validTo: p.date().default('infinity'),
    endedAt: p.datetime().nullable(),
    grantedBy: p.uuid().nullable(),
    user: () => p.manyToOne(UserEntity).joinColumn('user_id').persist(false),
    office: () => p.manyToOne(OfficeEntity).joinColumn('office_id').nullable().persist(false),
  },
});

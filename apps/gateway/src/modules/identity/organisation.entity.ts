import { defineEntity, p } from '@mikro-orm/core';
import type { ViewerLevel } from '../../schema/viewer.ts';
import { DivisionNowEntity } from '../divisions/index.ts';

/** Any body that acts: a government, a department, a firm, a school, a zone that is no division. */
export const OrganisationEntity = defineEntity({
  name: 'Organisation',
  tableName: 'organisation',
  properties: {
    key: p.text().primary(),
    kind: p.text(),
    name: p.text(),
    initials: p.text(),
    level: p.text().$type<ViewerLevel>(),
    divisionKey: p.text(),
    creditCode: p.text().nullable(),
    active: p.boolean().default(true),
    madeUp: p.boolean().default(false),
    version: p.integer().default(1),
    division: () => p.manyToOne(DivisionNowEntity).joinColumn('division_key').persist(false),
  },
});

/** A part of an organisation in which people act. */
export const OfficeEntity = defineEntity({
  name: 'Office',
  tableName: 'office',
  properties: {
    id: p.uuid().primary(),
    organisationKey: p.text(),
    name: p.text(),
    active: p.boolean().default(true),
    version: p.integer().default(1),
    organisation: () => p.manyToOne(OrganisationEntity).joinColumn('organisation_key').persist(false),
  },
});

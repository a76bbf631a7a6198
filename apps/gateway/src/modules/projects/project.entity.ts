import { defineEntity, p } from '@mikro-orm/core';
import { DivisionNowEntity } from '../divisions/index.ts';
import { OrganisationEntity } from '../identity/index.ts';
import type { PairingScheme } from '../pairings/index.ts';
import { entered, placed } from './place.columns.ts';
import { NEVER_DUE, type ProjectBuilder, type ProjectState } from './project.terms.ts';

/** A project under one number for life. `divisionKey` is its site, `countyKey` the receiver that answers for it. */
export const ProjectEntity = defineEntity({
  name: 'Project',
  tableName: 'project',
  properties: {
    ...placed(),
    countyKey: p.text(),
    number: p.text(),
    name: p.text(),
    initials: p.text(),
    scheme: p.text().$type<PairingScheme>(),
    category: p.text(),
    state: p.text().$type<ProjectState>(),
    /** The state's place in a project's life, from 1: made by the database, so that lists sort by it. */
    stateRank: p.integer().default(1),
    builder: p.text().$type<ProjectBuilder>(),
    agreementId: p.uuid().nullable(),
    organisationKey: p.text(),
    personName: p.text(),
    description: p.text().default(''),
    beneficiaryHouseholds: p.integer().nullable(),
    plannedStartOn: p.date(),
    deadline: p.date(),
    approvedOn: p.date().nullable(),
    approvalNo: p.text().nullable(),
    startedOn: p.date().nullable(),
    completedOn: p.date().nullable(),
    acceptedOn: p.date().nullable(),
    settledOn: p.date().nullable(),
    endedOn: p.date().nullable(),
    endReason: p.text().nullable(),
    /** Fen; the lines' amounts together, moved with them. */
    plannedFen: p.bigint('bigint').default(0),
    allocatedFen: p.bigint('bigint').default(0),
    spentFen: p.bigint('bigint').default(0),
    /** The next day something is due, `NEVER_DUE` once nothing is: kept here so that lists sort by it. */
    nextDueOn: p.date().default(NEVER_DUE),
    madeUp: p.boolean().default(false),
    ...entered(),
    version: p.integer().default(1),
    site: () => p.manyToOne(DivisionNowEntity).joinColumn('division_key').persist(false),
    county: () => p.manyToOne(DivisionNowEntity).joinColumn('county_key').persist(false),
    provider: () => p.manyToOne(OrganisationEntity).joinColumn('provider_key').persist(false),
    organisation: () => p.manyToOne(OrganisationEntity).joinColumn('organisation_key').persist(false),
  },
});

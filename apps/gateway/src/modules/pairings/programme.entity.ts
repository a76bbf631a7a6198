import { defineEntity, p } from '@mikro-orm/core';
import { OrganisationEntity } from '../identity/index.ts';
import type { PairingScheme } from './pairing.terms.ts';

/** What a provider has promised over several years to all its receivers beneath one division. */
export const ProgrammeEntity = defineEntity({
  name: 'Programme',
  tableName: 'programme',
  properties: {
    id: p.uuid().primary(),
    providerKey: p.string(),
    divisionKey: p.string(),
    scheme: p.string().$type<PairingScheme>(),
    startsOn: p.date(),
    endsOn: p.date(),
    budgetFen: p.bigint('bigint'),
    projects: p.integer(),
    trainees: p.integer(),
    spanMadeUp: p.boolean().default(false),
    provider: () => p.manyToOne(OrganisationEntity).joinColumn('provider_key').persist(false),
  },
});

import { defineEntity, p } from '@mikro-orm/core';
import { DivisionNowEntity } from '../divisions/index.ts';
import { OrganisationEntity } from '../identity/index.ts';
import type { PairingScheme, PairingState } from './pairing.terms.ts';

/** Who helps whom, from when until when. A sub-pairing names the pairing of its city or province as parent. */
export const PairingEntity = defineEntity({
  name: 'Pairing',
  tableName: 'pairing',
  properties: {
    id: p.uuid().primary(),
    scheme: p.string().$type<PairingScheme>(),
    providerKey: p.string(),
    divisionKey: p.string(),
    parentId: p.uuid().nullable(),
    startsOn: p.date(),
    endsOn: p.date().default('infinity'),
    state: p.string().$type<PairingState>(),
    evidence: p.text(),
    demoAssignment: p.boolean().default(false),
    version: p.integer().default(1),
    provider: () => p.manyToOne(OrganisationEntity).joinColumn('provider_key').persist(false),
    division: () => p.manyToOne(DivisionNowEntity).joinColumn('division_key').persist(false),
    parent: () => p.manyToOne(PairingEntity).joinColumn('parent_id').nullable().persist(false),
  },
});

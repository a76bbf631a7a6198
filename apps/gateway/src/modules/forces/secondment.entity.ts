import { defineEntity, p } from '@mikro-orm/core';
import { DivisionNowEntity } from '../divisions/index.ts';
import { OrganisationEntity } from '../identity/index.ts';
import type { PairingScheme } from '../pairings/index.ts';

/** One person sent by a provider to a place, in a batch, from one date until another. */
export const SecondmentEntity = defineEntity({
  name: 'Secondment',
  tableName: 'secondment',
  properties: {
    home: p.string().primary(),
    id: p.uuid().primary(),
    divisionKey: p.string(),
    providerKey: p.string(),
    scheme: p.string().$type<PairingScheme>(),
    personName: p.text(),
    post: p.text(),
    batch: p.integer(),
    startsOn: p.date(),
    endsOn: p.date().default('infinity'),
    madeUp: p.boolean().default(false),
    provider: () => p.manyToOne(OrganisationEntity).joinColumn('provider_key').persist(false),
    division: () => p.manyToOne(DivisionNowEntity).joinColumn('division_key').persist(false),
  },
});

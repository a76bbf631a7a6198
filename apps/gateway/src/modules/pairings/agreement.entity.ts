import { defineEntity, p } from '@mikro-orm/core';
import { DivisionNowEntity } from '../divisions/index.ts';
import { OrganisationEntity } from '../identity/index.ts';
import { PairingEntity } from './pairing.entity.ts';
import type { PairingScheme, Route } from './pairing.terms.ts';

/** Dated terms of a pairing: how much at most, by which route, until when. `committedFen` moves with each commitment. */
export const AgreementEntity = defineEntity({
  name: 'Agreement',
  tableName: 'agreement',
  properties: {
    id: p.uuid().primary(),
    home: p.string(),
    pairingId: p.uuid(),
    providerKey: p.string(),
    divisionKey: p.string(),
    scheme: p.string().$type<PairingScheme>(),
    title: p.text(),
    documentNo: p.text(),
    signedOn: p.date(),
    startsOn: p.date(),
    endsOn: p.date().default('infinity'),
    amountFen: p.bigint('bigint'),
    committedFen: p.bigint('bigint').default(0),
    route: p.string().$type<Route>(),
    terms: p.text(),
    madeUp: p.boolean().default(false),
    version: p.integer().default(1),
    provider: () => p.manyToOne(OrganisationEntity).joinColumn('provider_key').persist(false),
    division: () => p.manyToOne(DivisionNowEntity).joinColumn('division_key').persist(false),
    pairing: () => p.manyToOne(PairingEntity).joinColumn('pairing_id').persist(false),
  },
});

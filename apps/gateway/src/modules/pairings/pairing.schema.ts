import { sql } from '@jiedui/pothos-mikro-orm';
import { builder } from '../../schema/builder.ts';
import { addUseCase } from '../../schema/mutation.ts';
import { placeFilter } from '../../schema/place-filter.ts';
import { Division } from '../divisions/index.ts';
import './agreement.schema.ts';
import { endPairing } from './pairing.end.ts';
import { PairingSchemeEnum, PairingStateEnum } from './pairing.enums.ts';
import { proposePairing } from './pairing.propose.ts';
import { AgreementType, PairingType } from './pairing.ref.ts';
import { signAgreement } from './pairing.sign.ts';
import { pairingReach, stateOn } from './pairing.sql.ts';

builder.entityType(PairingType, {
  description: 'Who helps whom: a provider and a receiving division, from a date until a date.',
  node: true,
  reach: pairingReach,
  fields: (t) => ({
    scheme: t.column('scheme', { type: PairingSchemeEnum, description: 'Under which policy.' }),
    provider: t.toOne('provider', { description: 'Who helps.' }),
    providerKey: t.column('providerKey', { type: 'OrganisationKey', description: 'Key of who helps.' }),
    division: t.toOne('division', { description: 'Who is helped.' }),
    divisionKey: t.column('divisionKey', { type: 'DivisionKey', description: 'Key of who is helped.' }),
    parent: t.toOne('parent', {
      nullable: true,
      description: 'The pairing of the provider’s city or province it belongs to, if within reach.',
    }),
    children: t.toMany(PairingType, {
      on: { id: 'parentId' },
      orderBy: [
        ['divisionKey', 'asc'],
        ['providerKey', 'asc'],
      ],
      limit: 200,
      description: 'Sub-pairings: who of the provider’s districts and firms helps which part of the receiver.',
    }),
    startsOn: t.column('startsOn', { description: 'The first day.' }),
    endsOn: t.expression({
      type: 'Date',
      nullable: true,
      description: 'The first day on which it no longer holds; null while open-ended.',
      sql: (row) => sql`nullif(${row.endsOn}, 'infinity')`,
    }),
    state: t.expression({
      type: PairingStateEnum,
      description: 'By the business date.',
      sql: (row, _args, context) => stateOn(row, context),
    }),
    evidence: t.column('evidence', { description: 'The document it rests on.' }),
    demoAssignment: t.column('demoAssignment', {
      description: 'True where who helps which county is not published and was assigned for the demo.',
    }),
    version: t.column('version', { description: 'Counts changes; send it with an edit.' }),
    agreements: t.toMany(AgreementType, {
      on: { id: 'pairingId' },
      orderBy: [['startsOn', 'desc']],
      limit: 100,
      description: 'Its agreements, the latest first.',
    }),
  }),
});

builder.entityFields(Division, (t) => ({
  pairings: t.toMany(PairingType, {
    on: { key: 'divisionKey' },
    orderBy: [
      ['startsOn', 'desc'],
      ['providerKey', 'asc'],
    ],
    limit: 100,
    description: 'Who helps it, the latest first; sub-pairings and ended ones too.',
  }),
}));

builder.queryField('pairings', (t) =>
  t.entityConnection(PairingType, {
    description: 'Pairings by receiver, then provider.',
    args: {
      divisionKey: t.arg({ type: 'DivisionKey', description: 'Only receivers at or under this division.' }),
      providerKey: t.arg({ type: 'OrganisationKey', description: 'Only this provider with its districts and firms.' }),
      scheme: t.arg({ type: PairingSchemeEnum, description: 'Only this scheme.' }),
      states: t.arg({ type: [PairingStateEnum], description: 'Only these states, by the business date.' }),
      top: t.arg.boolean({ description: 'True: without sub-pairings. False: sub-pairings alone.' }),
    },
    where: (row, { scheme, states, top, ...place }, context) =>
      sql.all(
        place.divisionKey || place.providerKey ? placeFilter(row, place, context) : undefined,
        scheme ? sql`${row.scheme} = ${scheme}` : undefined,
        states ? sql`${stateOn(row, context)} = ANY (${states}::text[])` : undefined,
        top === undefined || top === null ? undefined : sql`(${row.parentId} IS NULL) = ${top}`,
      ),
    orderBy: [
      ['divisionKey', 'asc'],
      ['providerKey', 'asc'],
    ],
  }),
);

addUseCase(proposePairing, PairingType);
addUseCase(signAgreement, AgreementType);
addUseCase(endPairing, PairingType);

import { sql } from '@jiedui/pothos-mikro-orm';
import { builder } from '../../schema/builder.ts';
import { placeFilter } from '../../schema/place-filter.ts';
import { PairingSchemeEnum, RouteEnum } from './pairing.enums.ts';
import { AgreementType } from './pairing.ref.ts';
import { inForceOn, pairingReach } from './pairing.sql.ts';

builder.entityType(AgreementType, {
  description: 'Signed terms of a pairing: how much at most, by which route, until when.',
  node: true,
  reach: pairingReach,
  fields: (t) => ({
    title: t.column('title', { description: 'Title of the document.' }),
    documentNo: t.column('documentNo', { description: 'Number of the document.' }),
    scheme: t.column('scheme', { type: PairingSchemeEnum, description: 'Under which policy.' }),
    provider: t.toOne('provider', { description: 'Who gives.' }),
    providerKey: t.column('providerKey', { type: 'OrganisationKey', description: 'Key of who gives.' }),
    division: t.toOne('division', { description: 'Who receives.' }),
    divisionKey: t.column('divisionKey', { type: 'DivisionKey', description: 'Key of who receives.' }),
    pairing: t.toOne('pairing', { nullable: false, description: 'The pairing it is signed under.' }),
    signedOn: t.column('signedOn', { description: 'The day it was signed.' }),
    startsOn: t.column('startsOn', { description: 'The first day in force.' }),
    endsOn: t.expression({
      type: 'Date',
      nullable: true,
      description: 'The first day no longer in force; null while open-ended.',
      sql: (row) => sql`nullif(${row.endsOn}, 'infinity')`,
    }),
    amount: t.column('amountFen', { type: 'Fen', description: 'The most that may be committed under it, in fen.' }),
    committed: t.column('committedFen', { type: 'Fen', description: 'What is committed under it so far, in fen.' }),
    route: t.column('route', { type: RouteEnum, description: 'How its money travels.' }),
    terms: t.column('terms', { description: 'What was agreed, in words.' }),
    inForce: t.expression({
      type: 'Boolean',
      description: 'Whether it is in force on the business date; the provider writes only then.',
      sql: (row, _args, context) => inForceOn(row, context),
    }),
    madeUp: t.column('madeUp', {
      description: 'True where the document is not published and was made up for the demo.',
    }),
    version: t.column('version', { description: 'Counts changes; send it with an edit.' }),
  }),
});

builder.queryField('agreements', (t) =>
  t.entityConnection(AgreementType, {
    description: 'Agreements by receiver, then provider, the latest first.',
    args: {
      divisionKey: t.arg({ type: 'DivisionKey', description: 'Only receivers at or under this division.' }),
      providerKey: t.arg({ type: 'OrganisationKey', description: 'Only this provider with its districts and firms.' }),
      inForce: t.arg.boolean({ description: 'True: in force on the business date. False: the others.' }),
    },
    where: (row, { inForce, ...place }, context) =>
      sql.all(
        place.divisionKey || place.providerKey ? placeFilter(row, place, context) : undefined,
        inForce === undefined || inForce === null ? undefined : sql`${inForceOn(row, context)} = ${inForce}`,
      ),
    orderBy: [
      ['divisionKey', 'asc'],
      ['providerKey', 'asc'],
      ['startsOn', 'desc'],
    ],
  }),
);

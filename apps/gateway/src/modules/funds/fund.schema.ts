import { sql } from '@jiedui/pothos-mikro-orm';
import { builder } from '../../schema/builder.ts';
import { placeFilter } from '../../schema/place-filter.ts';
import { PairingSchemeEnum } from '../pairings/index.ts';
import { FundSourceEnum } from './fund.enums.ts';
import { FundType } from './fund.refs.ts';
import { balanceOf, fundReach } from './fund.sql.ts';

builder.entityType(FundType, {
  description: 'One agreement and one source in one place: what the ledger keeps apart.',
  node: true,
  reach: fundReach,
  fields: (t) => ({
    agreement: t.toOne('agreement', {
      nullable: true,
      description: 'The agreement it flows under; null where it was signed for a place the viewer does not reach.',
    }),
    source: t.column('source', { type: FundSourceEnum, description: 'Where the money comes from.' }),
    scheme: t.column('scheme', { type: PairingSchemeEnum, description: 'Under which policy.' }),
    provider: t.toOne('provider', { description: 'Who gives.' }),
    providerKey: t.column('providerKey', { type: 'OrganisationKey', description: 'Key of who gives.' }),
    division: t.toOne('division', { description: 'Who receives.' }),
    divisionKey: t.column('divisionKey', { type: 'DivisionKey', description: 'Key of who receives.' }),
    inTransit: t.expression({
      type: 'Fen',
      description: 'Sent and neither confirmed nor recalled, in fen.',
      sql: (row) => balanceOf(row, 'TRANSIT'),
    }),
    available: t.expression({
      type: 'Fen',
      description: 'In place and not yet allocated, in fen.',
      sql: (row) => balanceOf(row, 'AVAILABLE'),
    }),
    allocated: t.expression({
      type: 'Fen',
      description: 'Allocated to funding lines and not yet spent, in fen.',
      sql: (row) => balanceOf(row, 'LINE'),
    }),
    spent: t.expression({ type: 'Fen', description: 'Paid out, in fen.', sql: (row) => balanceOf(row, 'SPENT') }),
    movedOut: t.expression({
      type: 'Fen',
      description: 'Taken along by townships that have moved to another county, in fen: no longer held here.',
      sql: (row) => sql`greatest(${balanceOf(row, 'ELSEWHERE')}, 0)`,
    }),
    movedIn: t.expression({
      type: 'Fen',
      description: 'Brought along by a township that has moved here, in fen: it arrived in the county it came from.',
      sql: (row) => sql`greatest(-${balanceOf(row, 'ELSEWHERE')}, 0)`,
    }),
  }),
});

builder.queryField('funds', (t) =>
  t.entityConnection(FundType, {
    description: 'Funds by receiver, then provider.',
    args: {
      divisionKey: t.arg({ type: 'DivisionKey', description: 'Only receivers at or under this division.' }),
      providerKey: t.arg({ type: 'OrganisationKey', description: 'Only this provider with its districts and firms.' }),
    },
    where: placeFilter,
    orderBy: [
      ['divisionKey', 'asc'],
      ['providerKey', 'asc'],
    ],
  }),
);

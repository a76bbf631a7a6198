import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import { builder } from '../../schema/builder.ts';
import { dayArgument } from '../../schema/day-argument.ts';
import { placeFilter } from '../../schema/place-filter.ts';
import { factReach } from '../../schema/reach.ts';
import { PairingSchemeEnum } from '../pairings/index.ts';
import { SecondmentEntity } from './secondment.entity.ts';

export const SecondmentType = builder.entityType(SecondmentEntity, {
  name: 'Secondment',
  description: 'One person sent by a provider to a place, in a batch.',
  node: true,
  reach: factReach,
  fields: (t) => ({
    provider: t.toOne('provider', { description: 'Who sends.' }),
    providerKey: t.column('providerKey', { type: 'OrganisationKey', description: 'Key of who sends.' }),
    division: t.toOne('division', { description: 'Where the person serves.' }),
    divisionKey: t.column('divisionKey', { type: 'DivisionKey', description: 'Key of where the person serves.' }),
    scheme: t.column('scheme', { type: PairingSchemeEnum, description: 'Under which policy.' }),
    personName: t.column('personName', { description: 'The person.' }),
    post: t.column('post', { description: 'The post held there.' }),
    batch: t.column('batch', { description: 'Number of the batch, from 1.' }),
    startsOn: t.column('startsOn', { description: 'The first day on post.' }),
    endsOn: t.expression({
      type: 'Date',
      nullable: true,
      description: 'The first day no longer on post; null while open-ended.',
      sql: (row) => sql`nullif(${row.endsOn}, 'infinity')`,
    }),
    madeUp: t.column('madeUp', { description: 'True for a person made up for the demo.' }),
  }),
});

builder.queryField('secondments', (t) =>
  t.entityConnection(SecondmentType, {
    description: 'People sent, the latest first.',
    args: {
      divisionKey: t.arg({ type: 'DivisionKey', description: 'Only at or under this division.' }),
      providerKey: t.arg({
        type: 'OrganisationKey',
        description: 'Only from this provider with its districts and firms.',
      }),
      onDate: t.arg({ type: 'Date', description: 'Only those on post that day.' }),
    },
    where: (row, { onDate, ...place }, context) =>
      sql.all(placeFilter(row, place, context), onDate ? onPost(row, dayArgument(onDate, 'onDate')) : undefined),
    orderBy: [['startsOn', 'desc']],
  }),
);

const onPost = (row: { startsOn: Sql; endsOn: Sql }, day: string): Sql =>
  sql`${row.startsOn} <= ${day}::date AND ${row.endsOn} > ${day}::date`;

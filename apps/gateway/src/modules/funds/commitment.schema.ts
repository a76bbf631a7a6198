import { sql } from '@jiedui/pothos-mikro-orm';
import { builder } from '../../schema/builder.ts';
import { addUseCase } from '../../schema/mutation.ts';
import { placeFilter } from '../../schema/place-filter.ts';
import { PairingSchemeEnum } from '../pairings/index.ts';
import { commitFunds } from './commitment.commit.ts';
import { FundSourceEnum } from './fund.enums.ts';
import { CommitmentType, FundType, InstalmentType } from './fund.refs.ts';
import { fundReach } from './fund.sql.ts';

builder.entityType(CommitmentType, {
  description: 'A promise of money for one year under an agreement; it moves nothing.',
  node: true,
  reach: fundReach,
  fields: (t) => ({
    agreement: t.toOne('agreement', {
      nullable: true,
      description: 'The agreement it is made under; null where it was signed for a place the viewer does not reach.',
    }),
    fund: t.toOne(FundType, {
      on: { home: 'home', fundId: 'id' },
      nullable: false,
      description: 'The fund it will flow into.',
    }),
    source: t.column('source', { type: FundSourceEnum, description: 'Where the money comes from.' }),
    scheme: t.column('scheme', { type: PairingSchemeEnum, description: 'Under which policy.' }),
    provider: t.toOne('provider', { description: 'Who promised.' }),
    providerKey: t.column('providerKey', { type: 'OrganisationKey', description: 'Key of who promised.' }),
    division: t.toOne('division', { description: 'Who receives.' }),
    divisionKey: t.column('divisionKey', { type: 'DivisionKey', description: 'Key of who receives.' }),
    amount: t.column('amountFen', { type: 'Fen', description: 'How much, in fen.' }),
    year: t.column('year', { description: 'For which year.' }),
    committedOn: t.column('committedOn', { description: 'The date of the document.' }),
    documentNo: t.column('documentNo', { description: 'The number of the document.' }),
    note: t.column('note', { description: 'What was added in words.' }),
    instalments: t.toMany(InstalmentType, {
      on: { home: 'home', id: 'commitmentId' },
      orderBy: [['dueOn', 'asc']],
      limit: 100,
      description: 'When its parts are to be sent.',
    }),
    enteredByName: t.column('enteredByName', { description: 'Who entered it.' }),
    enteredByOrganisation: t.column('enteredByOrganisation', { description: 'For which organisation.' }),
    enteredAt: t.column('enteredAt', { description: 'When it was entered.' }),
    madeUp: t.column('madeUp', { description: 'True where it was made up for the demo.' }),
    version: t.column('version', { description: 'Counts changes.' }),
  }),
});

builder.queryField('commitments', (t) =>
  t.entityConnection(CommitmentType, {
    description: 'Commitments, the latest first.',
    args: {
      divisionKey: t.arg({ type: 'DivisionKey', description: 'Only receivers at or under this division.' }),
      providerKey: t.arg({ type: 'OrganisationKey', description: 'Only this provider with its districts and firms.' }),
      year: t.arg.int({ description: 'Only for this year.' }),
    },
    where: (row, { year, ...place }, context) =>
      sql.all(placeFilter(row, place, context), year ? sql`${row.year} = ${year}` : undefined),
    orderBy: [['committedOn', 'desc']],
  }),
);

addUseCase(commitFunds, CommitmentType);

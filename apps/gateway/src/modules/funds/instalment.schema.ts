import { sql } from '@jiedui/pothos-mikro-orm';
import { builder } from '../../schema/builder.ts';
import { addUseCase } from '../../schema/mutation.ts';
import { placeFilter } from '../../schema/place-filter.ts';
import { between } from './fund.args.ts';
import { FundSourceEnum, TimelinessEnum } from './fund.enums.ts';
import { CommitmentType, FundType, InstalmentType } from './fund.refs.ts';
import { fundReach, instalmentTimeliness } from './fund.sql.ts';
import { planInstalment } from './instalment.plan.ts';

builder.entityType(InstalmentType, {
  description: 'A part of a commitment with the date it is to be sent.',
  node: true,
  reach: fundReach,
  fields: (t) => ({
    amount: t.column('amountFen', { type: 'Fen', description: 'How much is to be sent, in fen.' }),
    sent: t.column('sentFen', { type: 'Fen', description: 'Sent for it and not recalled, in fen.' }),
    dueOn: t.column('dueOn', { description: 'When it is to be sent.' }),
    source: t.column('source', { type: FundSourceEnum, description: 'Where the money comes from.' }),
    fund: t.toOne(FundType, {
      on: { home: 'home', fundId: 'id' },
      nullable: false,
      description: 'The fund it flows into.',
    }),
    commitment: t.toOne(CommitmentType, {
      on: { home: 'home', commitmentId: 'id' },
      nullable: false,
      description: 'The commitment it is part of.',
    }),
    provider: t.toOne('provider', { description: 'Who sends.' }),
    providerKey: t.column('providerKey', { type: 'OrganisationKey', description: 'Key of who sends.' }),
    division: t.toOne('division', { description: 'Who receives.' }),
    divisionKey: t.column('divisionKey', { type: 'DivisionKey', description: 'Key of who receives.' }),
    timeliness: t.expression({
      type: TimelinessEnum,
      description: 'LATE past its date, SOON by the rule `instalment.soon-days`, DONE once all is sent.',
      sql: (row, _args, context) => instalmentTimeliness(row, context),
    }),
    enteredByName: t.column('enteredByName', { description: 'Who entered it.' }),
    madeUp: t.column('madeUp', { description: 'True where it was made up for the demo.' }),
    version: t.column('version', { description: 'Counts changes.' }),
  }),
});

builder.queryField('instalments', (t) =>
  t.entityConnection(InstalmentType, {
    description: 'Instalments, the earliest due first.',
    args: {
      divisionKey: t.arg({ type: 'DivisionKey', description: 'Only receivers at or under this division.' }),
      providerKey: t.arg({ type: 'OrganisationKey', description: 'Only this provider with its districts and firms.' }),
      from: t.arg({ type: 'Date', description: 'Due on this day or later.' }),
      to: t.arg({ type: 'Date', description: 'Due on this day or earlier.' }),
      open: t.arg.boolean({ description: 'True: not all sent yet. False: all sent.' }),
    },
    where: (row, { from, to, open, ...place }, context) =>
      sql.all(
        placeFilter(row, place, context),
        between(row.dueOn, from, to),
        open === undefined || open === null ? undefined : sql`(${row.sentFen} < ${row.amountFen}) = ${open}`,
      ),
    orderBy: [['dueOn', 'asc']],
  }),
);

addUseCase(planInstalment, InstalmentType);

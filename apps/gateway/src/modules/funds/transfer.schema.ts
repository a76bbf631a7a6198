import { builder } from '../../schema/builder.ts';
import { addUseCase } from '../../schema/mutation.ts';
import { PairingSchemeEnum } from '../pairings/index.ts';
import { FundSourceEnum, TimelinessEnum, TransferStateEnum } from './fund.enums.ts';
import { FundType, InstalmentType, ReceiptMatchType, ReceiptType, TransferType } from './fund.refs.ts';
import { ageDays, fundReach, transferTimeliness } from './fund.sql.ts';
import { confirmReceipt } from './receipt.confirm.ts';
import { recallTransfer } from './transfer.recall.ts';
import { sendTransfer } from './transfer.send.ts';
import { transferState } from './transfer.state.ts';

builder.entityType(TransferType, {
  description: 'One sending with its voucher. What is in transit is what was sent less what was confirmed or recalled.',
  node: true,
  reach: fundReach,
  fields: (t) => ({
    fund: t.toOne(FundType, {
      on: { home: 'home', fundId: 'id' },
      nullable: false,
      description: 'The fund it flows into.',
    }),
    instalment: t.toOne(InstalmentType, {
      on: { home: 'home', instalmentId: 'id' },
      description: 'The instalment it was sent for, if one was planned.',
    }),
    source: t.column('source', { type: FundSourceEnum, description: 'Where the money comes from.' }),
    scheme: t.column('scheme', { type: PairingSchemeEnum, description: 'Under which policy.' }),
    provider: t.toOne('provider', { description: 'Who sent.' }),
    providerKey: t.column('providerKey', { type: 'OrganisationKey', description: 'Key of who sent.' }),
    division: t.toOne('division', { description: 'Who receives.' }),
    divisionKey: t.column('divisionKey', { type: 'DivisionKey', description: 'Key of who receives.' }),
    holder: t.toOne('holder', { description: 'Who answers for the money while it is under way.' }),
    chainNo: t.column('chainNo', { description: 'One number for all legs of a sending.' }),
    leg: t.column('leg', { description: 'Which leg of its chain, from 1.' }),
    voucherNo: t.column('voucherNo', { description: 'Number of the voucher.' }),
    voucherOn: t.column('voucherOn', { description: 'Date of the voucher.' }),
    amount: t.column('amountFen', { type: 'Fen', description: 'How much was sent, in fen.' }),
    confirmed: t.column('confirmedFen', { type: 'Fen', description: 'Confirmed or matched as arrived, in fen.' }),
    recalled: t.column('recalledFen', { type: 'Fen', description: 'Taken back by the sender, in fen.' }),
    inTransit: t.column('transitFen', { type: 'Fen', description: 'Under way, in fen.' }),
    ageDays: t.expression({
      type: 'Int',
      nullable: true,
      description: 'Days since the voucher’s date while something is in transit, else null.',
      sql: (row, _args, context) => ageDays(row, context),
    }),
    timeliness: t.expression({
      type: TimelinessEnum,
      description: 'By the rules `transfer.soon-days` and `transfer.late-days`; DONE once nothing is in transit.',
      sql: (row, _args, context) => transferTimeliness(row, context),
    }),
    state: t.computed({
      type: TransferStateEnum,
      description: 'What has become of it.',
      needs: ['confirmedFen', 'transitFen'],
      resolve: transferState,
    }),
    note: t.column('note', { description: 'What was added in words.' }),
    differenceReason: t.column('differenceReason', {
      description: 'Why less was confirmed than was in transit, as last given.',
    }),
    receipts: t.toMany(ReceiptType, {
      on: { home: 'home', id: 'transferId' },
      orderBy: [['arrivedOn', 'asc']],
      limit: 100,
      description: 'What was confirmed of it, reversed confirmations included.',
    }),
    matches: t.toMany(ReceiptMatchType, {
      on: { home: 'home', id: 'transferId' },
      limit: 100,
      description: 'Registered receipts that were found to be part of it, reversed matches included.',
    }),
    enteredByName: t.column('enteredByName', { description: 'Who entered it.' }),
    enteredByOrganisation: t.column('enteredByOrganisation', { description: 'For which organisation.' }),
    enteredAt: t.column('enteredAt', { description: 'When it was entered.' }),
    madeUp: t.column('madeUp', { description: 'True where it was made up for the demo.' }),
    version: t.column('version', { description: 'Counts changes; send it with a confirmation or recall.' }),
  }),
});

addUseCase(sendTransfer, TransferType);
addUseCase(confirmReceipt, TransferType);
addUseCase(recallTransfer, TransferType);

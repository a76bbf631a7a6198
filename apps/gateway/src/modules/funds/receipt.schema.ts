import { sql } from '@jiedui/pothos-mikro-orm';
import { builder } from '../../schema/builder.ts';
import { addUseCase } from '../../schema/mutation.ts';
import { placeFilter } from '../../schema/place-filter.ts';
import { PairingSchemeEnum } from '../pairings/index.ts';
import { between } from './fund.args.ts';
import { FundSourceEnum } from './fund.enums.ts';
import { FundType, ReceiptMatchType, ReceiptType, TransferType } from './fund.refs.ts';
import { fundReach } from './fund.sql.ts';
import { matchReceipt } from './receipt.match.ts';
import { registerReceipt } from './receipt.register.ts';
import { receiptUnmatched } from './receipt.sql.ts';

builder.entityType(ReceiptType, {
  description: 'Money that arrived: confirmed against a transfer, or registered unannounced and matched later.',
  node: true,
  reach: fundReach,
  fields: (t) => ({
    fund: t.toOne(FundType, {
      on: { home: 'home', fundId: 'id' },
      nullable: false,
      description: 'The fund it came into.',
    }),
    transfer: t.toOne(TransferType, {
      on: { home: 'home', transferId: 'id' },
      nullable: true,
      description: 'The transfer it confirms; null where it was registered unannounced.',
    }),
    source: t.column('source', { type: FundSourceEnum, description: 'Where the money comes from.' }),
    scheme: t.column('scheme', { type: PairingSchemeEnum, description: 'Under which policy.' }),
    provider: t.toOne('provider', { description: 'Who gave.' }),
    providerKey: t.column('providerKey', { type: 'OrganisationKey', description: 'Key of who gave.' }),
    division: t.toOne('division', { description: 'Who received.' }),
    divisionKey: t.column('divisionKey', { type: 'DivisionKey', description: 'Key of who received.' }),
    amount: t.column('amountFen', { type: 'Fen', description: 'How much arrived, in fen.' }),
    matched: t.column('matchedFen', {
      type: 'Fen',
      description: 'Of a registered receipt, how much was matched to transfers, in fen.',
    }),
    unmatched: t.expression({
      type: 'Fen',
      description: 'Registered and not yet matched to a transfer, in fen; 0 for a confirmed or reversed receipt.',
      sql: receiptUnmatched,
    }),
    arrivedOn: t.column('arrivedOn', { description: 'The day it arrived.' }),
    voucherNo: t.column('voucherNo', { description: 'Number of the receiver’s or the bank’s voucher.' }),
    payer: t.column('payer', { description: 'Who paid, as the voucher says.' }),
    note: t.column('note', { description: 'What was added in words.' }),
    differenceReason: t.column('differenceReason', { description: 'Why less was confirmed than was in transit.' }),
    reversedOn: t.column('reversedOn', { description: 'The day it was reversed; null while it stands.' }),
    matches: t.toMany(ReceiptMatchType, {
      on: { home: 'home', id: 'receiptId' },
      limit: 100,
      description: 'The transfers it was found to be part of, reversed matches included.',
    }),
    enteredByName: t.column('enteredByName', { description: 'Who entered it.' }),
    enteredByOrganisation: t.column('enteredByOrganisation', { description: 'For which organisation.' }),
    enteredAt: t.column('enteredAt', { description: 'When it was entered.' }),
    madeUp: t.column('madeUp', { description: 'True where it was made up for the demo.' }),
    version: t.column('version', { description: 'Counts changes.' }),
  }),
});

builder.entityType(ReceiptMatchType, {
  description: 'A part of a registered receipt that was found to be a part of a transfer.',
  node: true,
  reach: fundReach,
  fields: (t) => ({
    amount: t.column('fen', { type: 'Fen', description: 'How much of both, in fen.' }),
    receipt: t.toOne(ReceiptType, {
      on: { home: 'home', receiptId: 'id' },
      nullable: false,
      description: 'The receipt.',
    }),
    transfer: t.toOne(TransferType, {
      on: { home: 'home', transferId: 'id' },
      nullable: false,
      description: 'The transfer.',
    }),
    reversedOn: t.column('reversedOn', { description: 'The day it was reversed; null while it stands.' }),
    enteredByName: t.column('enteredByName', { description: 'Who matched them.' }),
    enteredAt: t.column('enteredAt', { description: 'When they were matched.' }),
  }),
});

builder.queryField('receipts', (t) =>
  t.entityConnection(ReceiptType, {
    description: 'Receipts, the latest first.',
    args: {
      divisionKey: t.arg({ type: 'DivisionKey', description: 'Only receivers at or under this division.' }),
      providerKey: t.arg({ type: 'OrganisationKey', description: 'Only this provider with its districts and firms.' }),
      unmatched: t.arg.boolean({ description: 'True: with something yet to be matched. False: with nothing.' }),
      from: t.arg({ type: 'Date', description: 'Arrived on this day or later.' }),
      to: t.arg({ type: 'Date', description: 'Arrived on this day or earlier.' }),
    },
    where: (row, { unmatched, from, to, ...place }, context) =>
      sql.all(
        placeFilter(row, place, context),
        between(row.arrivedOn, from, to),
        unmatched === undefined || unmatched === null ? undefined : sql`(${receiptUnmatched(row)} > 0) = ${unmatched}`,
      ),
    orderBy: [['arrivedOn', 'desc']],
  }),
);

addUseCase(registerReceipt, ReceiptType);
addUseCase(matchReceipt, ReceiptMatchType);

import { builder } from '../../schema/builder.ts';
import { addUseCase } from '../../schema/mutation.ts';
import { PairingSchemeEnum } from '../pairings/index.ts';
import { FundSourceEnum, PostingKindEnum } from './fund.enums.ts';
import { FundType, PostingType, ReceiptType, TransferType } from './fund.refs.ts';
import { returnFunds } from './fund.return.ts';
import { fundReach } from './fund.sql.ts';
import { allocateFunds } from './line.allocate.ts';
import { recordSpending } from './line.spend.ts';
import { reverseEntry } from './posting.reverse.ts';

builder.entityType(PostingType, {
  description:
    'One entry of the ledger: money moved between two accounts of one fund. Written once, corrected by reversal.',
  node: true,
  reach: fundReach,
  fields: (t) => ({
    kind: t.column('kind', { type: PostingKindEnum, description: 'What happened.' }),
    amount: t.column('fen', { type: 'Fen', description: 'How much moved, in fen; always above zero.' }),
    onDate: t.column('onDate', { description: 'The day it happened.' }),
    voucherNo: t.column('voucherNo', { description: 'Number of the voucher or document.' }),
    summary: t.column('summary', { description: 'What for, or why, in words.' }),
    payee: t.column('payee', { description: 'Who was paid, or who paid.' }),
    source: t.column('source', { type: FundSourceEnum, description: 'Where the money comes from.' }),
    scheme: t.column('scheme', { type: PairingSchemeEnum, description: 'Under which policy.' }),
    provider: t.toOne('provider', { description: 'Who gives.' }),
    providerKey: t.column('providerKey', { type: 'OrganisationKey', description: 'Key of who gives.' }),
    division: t.toOne('division', { description: 'Who receives.' }),
    divisionKey: t.column('divisionKey', { type: 'DivisionKey', description: 'Key of who receives.' }),
    fund: t.toOne(FundType, {
      on: { home: 'home', fundId: 'id' },
      nullable: false,
      description: 'The fund it moved in.',
    }),
    transfer: t.toOne(TransferType, {
      on: { home: 'home', transferId: 'id' },
      nullable: true,
      description: 'The transfer it concerns.',
    }),
    receipt: t.toOne(ReceiptType, {
      on: { home: 'home', receiptId: 'id' },
      nullable: true,
      description: 'The receipt it concerns.',
    }),
    reverses: t.toOne(PostingType, {
      on: { home: 'home', reversesId: 'id' },
      nullable: true,
      description: 'The entry it reverses.',
    }),
    reversedBy: t.toOne(PostingType, {
      on: { home: 'home', id: 'reversesId' },
      description: 'Set when a later posting reversed this one.',
    }),
    enteredByName: t.column('enteredByName', { description: 'Who entered it.' }),
    enteredByOrganisation: t.column('enteredByOrganisation', { description: 'For which organisation.' }),
    enteredAt: t.column('enteredAt', { description: 'When it was entered.' }),
    madeUp: t.column('madeUp', { description: 'True where it was made up for the demo.' }),
  }),
});

addUseCase(returnFunds, PostingType);
addUseCase(allocateFunds, PostingType);
addUseCase(recordSpending, PostingType);
addUseCase(reverseEntry, PostingType);

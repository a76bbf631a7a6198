import { defineEntity, p } from '@mikro-orm/core';
import { FundEntity } from './fund.entity.ts';
import { entered, placed } from './place.columns.ts';
import { TransferEntity } from './transfer.entity.ts';

/** Money that arrived: confirmed against one transfer, or registered unannounced and matched later. */
export const ReceiptEntity = defineEntity({
  name: 'Receipt',
  tableName: 'receipt',
  properties: {
    ...placed(),
    fundId: p.uuid(),
    transferId: p.uuid().nullable(),
    amountFen: p.bigint('bigint'),
    matchedFen: p.bigint('bigint').default(0),
    arrivedOn: p.date(),
    voucherNo: p.text().default(''),
    payer: p.text().default(''),
    note: p.text().default(''),
    differenceReason: p.text().nullable(),
    reversedOn: p.date().nullable(),
    ...entered(),
    version: p.integer().default(1),
    fund: () => p.manyToOne(FundEntity).joinColumns('home', 'fund_id').ownColumns('fund_id').persist(false),
    transfer: () =>
      p
        .manyToOne(TransferEntity)
        .joinColumns('home', 'transfer_id')
        .ownColumns('transfer_id')
        .nullable()
        .persist(false),
  },
});

/** A part of a registered receipt that was found to be a part of a transfer. */
export const ReceiptMatchEntity = defineEntity({
  name: 'ReceiptMatch',
  tableName: 'receipt_match',
  properties: {
    ...placed(),
    receiptId: p.uuid(),
    transferId: p.uuid(),
    fen: p.bigint('bigint'),
    reversedOn: p.date().nullable(),
    ...entered(),
    receipt: () => p.manyToOne(ReceiptEntity).joinColumns('home', 'receipt_id').ownColumns('receipt_id').persist(false),
    transfer: () =>
      p.manyToOne(TransferEntity).joinColumns('home', 'transfer_id').ownColumns('transfer_id').persist(false),
  },
});

import { defineEntity, p } from '@mikro-orm/core';
import { entered, placed } from './place.columns.ts';

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
  },
});

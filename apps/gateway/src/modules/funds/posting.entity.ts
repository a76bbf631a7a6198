import { defineEntity, p } from '@mikro-orm/core';
import { FundEntity } from './fund.entity.ts';
import { entered, placed } from './place.columns.ts';
import type { PostingKind } from './posting.kind.ts';
import { ReceiptEntity } from './receipt.entity.ts';
import { TransferEntity } from './transfer.entity.ts';

/** One movement between two accounts of one fund, so that it balances by construction. Written once, never changed. */
export const PostingEntity = defineEntity({
  name: 'Posting',
  tableName: 'posting',
  properties: {
    ...placed(),
    fundId: p.uuid(),
    debitId: p.uuid(),
    creditId: p.uuid(),
    fen: p.bigint('bigint'),
    kind: p.string().$type<PostingKind>(),
    onDate: p.date(),
    voucherNo: p.text().default(''),
    summary: p.text().default(''),
    payee: p.text().default(''),
    transferId: p.uuid().nullable(),
    receiptId: p.uuid().nullable(),
    matchId: p.uuid().nullable(),
    lineId: p.uuid().nullable(),
    projectId: p.uuid().nullable(),
    reversesId: p.uuid().nullable(),
    ...entered(),
    fund: () => p.manyToOne(FundEntity).joinColumns('home', 'fund_id').ownColumns('fund_id').persist(false),
    transfer: () =>
      p
        .manyToOne(TransferEntity)
        .joinColumns('home', 'transfer_id')
        .ownColumns('transfer_id')
        .nullable()
        .persist(false),
    receipt: () =>
      p.manyToOne(ReceiptEntity).joinColumns('home', 'receipt_id').ownColumns('receipt_id').nullable().persist(false),
    reverses: () =>
      p.manyToOne(PostingEntity).joinColumns('home', 'reverses_id').ownColumns('reverses_id').nullable().persist(false),
  },
});

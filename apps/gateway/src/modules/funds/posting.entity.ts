import { defineEntity, p } from '@mikro-orm/core';
import { entered, placed } from './place.columns.ts';
import type { PostingKind } from './posting.kind.ts';

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
  },
});

import { defineEntity, p } from '@mikro-orm/core';
import { OrganisationEntity } from '../identity/index.ts';
import { entered, placed } from './place.columns.ts';

/** One sending with its voucher. `transitFen` = amount − confirmed − recalled, by constraint. */
export const TransferEntity = defineEntity({
  name: 'Transfer',
  tableName: 'transfer',
  properties: {
    ...placed(),
    fundId: p.uuid(),
    instalmentId: p.uuid().nullable(),
    chainNo: p.text(),
    leg: p.integer().default(1),
    holderKey: p.string(),
    voucherNo: p.text(),
    voucherOn: p.date(),
    amountFen: p.bigint('bigint'),
    confirmedFen: p.bigint('bigint').default(0),
    recalledFen: p.bigint('bigint').default(0),
    transitFen: p.bigint('bigint'),
    note: p.text().default(''),
    differenceReason: p.text().nullable(),
    ...entered(),
    version: p.integer().default(1),
    holder: () => p.manyToOne(OrganisationEntity).joinColumn('holder_key').persist(false),
  },
});

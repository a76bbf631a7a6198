import { defineEntity, p } from '@mikro-orm/core';
import { AgreementEntity } from '../pairings/index.ts';
import type { AccountKind } from './fund.terms.ts';
import { placed } from './place.columns.ts';

/** One agreement and one source in one division: what the ledger keeps apart. Never changes once made. */
export const FundEntity = defineEntity({
  name: 'Fund',
  tableName: 'fund',
  properties: {
    ...placed(),
    agreementId: p.uuid(),
    /** The first day on which anything can have happened in it: its agreement's, or the day it was taken over. */
    startsOn: p.date().default('0001-01-01'),
    agreement: () => p.manyToOne(AgreementEntity).joinColumn('agreement_id').persist(false),
  },
});

/** Where money of a fund stands. `lineId` is set for LINE alone; a balance is whole fen. */
export const AccountEntity = defineEntity({
  name: 'Account',
  tableName: 'account',
  properties: {
    home: p.string().primary(),
    id: p.uuid().primary(),
    fundId: p.uuid(),
    divisionKey: p.string(),
    providerKey: p.string(),
    kind: p.string().$type<AccountKind>(),
    lineId: p.uuid().nullable(),
    balance: p.bigint('bigint').default(0),
  },
});

import { defineEntity, p } from '@mikro-orm/core';
import { AgreementEntity } from '../pairings/index.ts';
import { entered, placed } from './place.columns.ts';

/** A promise of money for one year under an agreement; it moves nothing. */
export const CommitmentEntity = defineEntity({
  name: 'Commitment',
  tableName: 'commitment',
  properties: {
    ...placed(),
    agreementId: p.uuid(),
    fundId: p.uuid(),
    amountFen: p.bigint('bigint'),
    year: p.integer(),
    committedOn: p.date(),
    documentNo: p.text(),
    note: p.text().default(''),
    ...entered(),
    version: p.integer().default(1),
    agreement: () => p.manyToOne(AgreementEntity).joinColumn('agreement_id').persist(false),
  },
});

/** A part of a commitment with the date it is expected. `sentFen` is what was sent for it and not recalled. */
export const InstalmentEntity = defineEntity({
  name: 'Instalment',
  tableName: 'instalment',
  properties: {
    ...placed(),
    commitmentId: p.uuid(),
    fundId: p.uuid(),
    amountFen: p.bigint('bigint'),
    sentFen: p.bigint('bigint').default(0),
    dueOn: p.date(),
    ...entered(),
    version: p.integer().default(1),
  },
});

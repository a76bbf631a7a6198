import type { InferKyselyDB } from '@mikro-orm/postgresql';
import type { Selectable } from 'kysely';
import type { AgreementEntity } from '../pairings/index.ts';
import type { CommitmentEntity, InstalmentEntity } from './commitment.entity.ts';
import type { AccountEntity, FundEntity } from './fund.entity.ts';
import type { LineTables } from './line.tables.ts';
import type { PostingEntity } from './posting.entity.ts';
import type { ReceiptEntity, ReceiptMatchEntity } from './receipt.entity.ts';
import type { TransferEntity } from './transfer.entity.ts';

/** The tables that money moves through, as statements see them: columns in snake_case, amounts as bigint. */
export type FundTables = InferKyselyDB<
  | typeof AgreementEntity
  | typeof FundEntity
  | typeof AccountEntity
  | typeof CommitmentEntity
  | typeof InstalmentEntity
  | typeof TransferEntity
  | typeof ReceiptEntity
  | typeof ReceiptMatchEntity
  | typeof PostingEntity
> &
  LineTables;

export type FundRow = Selectable<FundTables['fund']>;
export type InstalmentRow = Selectable<FundTables['instalment']>;
export type TransferRow = Selectable<FundTables['transfer']>;
export type ReceiptRow = Selectable<FundTables['receipt']>;
export type PostingRow = Selectable<FundTables['posting']>;

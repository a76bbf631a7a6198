import './fund.schema.ts';
import './commitment.schema.ts';
import './instalment.schema.ts';
import './transfer.schema.ts';
import './receipt.schema.ts';
import './posting.schema.ts';
import { followMoves } from '../divisions/index.ts';
import { CommitmentEntity, InstalmentEntity } from './commitment.entity.ts';
import { AccountEntity, FundEntity } from './fund.entity.ts';
import { handOverLines } from './line.hand-over.ts';
import { PostingEntity } from './posting.entity.ts';
import { ReceiptEntity, ReceiptMatchEntity } from './receipt.entity.ts';
import { TransferEntity } from './transfer.entity.ts';

export { CommitmentEntity, InstalmentEntity } from './commitment.entity.ts';
export { ofFact } from './fact.filter.ts';
export { between, SortDirectionEnum } from './fund.args.ts';
export { AccountEntity, FundEntity } from './fund.entity.ts';
export { FundSourceEnum, PostingKindEnum, TimelinessEnum } from './fund.enums.ts';
export { openFund } from './fund.loader.ts';
export { type FundAction, type FundRef, mayAct as mayActOnFund } from './fund.policy.ts';
export { CommitmentType, FundType, InstalmentType, PostingType, ReceiptType, TransferType } from './fund.refs.ts';
export { ageDays, balanceOf, fundReach, instalmentTimeliness, transferTimeliness } from './fund.sql.ts';
export type { FundRow } from './fund.tables.ts';
export { FUND_SOURCES, type FundSource, sourceFits } from './fund.terms.ts';
export { FINISHED_STATES } from './line.tables.ts';
export { PostingEntity } from './posting.entity.ts';
export { MOVEMENTS, measuresOf, POSTING_KINDS, type PostingKind } from './posting.kind.ts';
export { type PostingFilterShape, postingWhere } from './posting.list.ts';
export { countMoney } from './posting.service.ts';
export { ReceiptEntity, ReceiptMatchEntity } from './receipt.entity.ts';
export { receiptUnmatched } from './receipt.sql.ts';
export { TransferEntity } from './transfer.entity.ts';
export { type TransferFilterShape, transferWhere } from './transfer.list.ts';

followMoves(handOverLines);

export const entities = [
  FundEntity,
  AccountEntity,
  CommitmentEntity,
  InstalmentEntity,
  TransferEntity,
  ReceiptEntity,
  ReceiptMatchEntity,
  PostingEntity,
];

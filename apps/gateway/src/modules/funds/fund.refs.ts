import { builder } from '../../schema/builder.ts';
import { CommitmentEntity, InstalmentEntity } from './commitment.entity.ts';
import { FundEntity } from './fund.entity.ts';
import { PostingEntity } from './posting.entity.ts';
import { ReceiptEntity, ReceiptMatchEntity } from './receipt.entity.ts';
import { TransferEntity } from './transfer.entity.ts';

// Made before their fields, for they show each other.
export const FundType = builder.entityRef(FundEntity, 'Fund');
export const CommitmentType = builder.entityRef(CommitmentEntity, 'Commitment');
export const InstalmentType = builder.entityRef(InstalmentEntity, 'Instalment');
export const TransferType = builder.entityRef(TransferEntity, 'Transfer');
export const ReceiptType = builder.entityRef(ReceiptEntity, 'Receipt');
export const ReceiptMatchType = builder.entityRef(ReceiptMatchEntity, 'ReceiptMatch');
export const PostingType = builder.entityRef(PostingEntity, 'Posting');

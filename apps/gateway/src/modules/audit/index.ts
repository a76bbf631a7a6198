import './audit.schema.ts';
import './chain.schema.ts';
import { AuditEntryEntity, AuditSealEntity } from './audit.entity.ts';

export const entities = [AuditEntryEntity, AuditSealEntity];

export { writeAudit } from './audit.service.ts';
export { sealNewEntries } from './sealing.service.ts';
export { startSealing } from './sealing.worker.ts';
export { parseSubjectId, subjectId } from './subject-id.ts';
export { type ChainReport, verifyChain } from './verify.service.ts';

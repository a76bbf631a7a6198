import { sql } from 'kysely';
import type { AuditRecord, UseCase } from '../../schema/use-case.ts';

/**
 * Writes the entries of one use case in its transaction, all by one statement. The application may insert entries and
 * nothing else, and only in the name of the person whose scope it is.
 */
export async function writeAudit(uc: UseCase, records: readonly AuditRecord[]): Promise<void> {
  if (records.length === 0) return;
  const { viewer, requestId } = uc;
  const rows = records.map(({ action, subject, detail }) => ({
    home: subject.home,
    id: uc.newId(),
    action,
    subject_type: subject.type,
    subject_id: subject.id,
    division_key: subject.divisionKey,
    provider_key: subject.providerKey ?? '',
    detail,
  }));
  // As text: amounts are bigint, which JSON does not know.
  const json = JSON.stringify(rows, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
  await sql`
    INSERT INTO audit_entry (home, id, user_id, user_name, organisation_key, action, subject_type, subject_id,
      division_key, provider_key, request_id, detail)
    SELECT r.home, r.id, ${viewer.userId}::uuid, ${viewer.userName}, ${viewer.organisation.key}, r.action,
      r.subject_type, r.subject_id, r.division_key, r.provider_key, ${requestId}, r.detail
    FROM jsonb_to_recordset(${json}::jsonb) AS r(home text, id uuid, action text, subject_type text, subject_id text,
      division_key text, provider_key text, detail jsonb)`.execute(uc.tables());
}

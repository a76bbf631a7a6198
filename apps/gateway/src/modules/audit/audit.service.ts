import type { NamedStatement } from '../../database/scope.ts';
import type { AuditRecord, UseCase } from '../../schema/use-case.ts';

const WRITE = `
  INSERT INTO audit_entry (home, id, user_id, user_name, organisation_key, action, subject_type, subject_id,
    division_key, provider_key, request_id, detail)
  SELECT r.home, r.id, $1::uuid, $2, $3, r.action, r.subject_type, r.subject_id, r.division_key, r.provider_key, $4, r.detail
  FROM jsonb_to_recordset($5::jsonb) AS r(home text, id uuid, action text, subject_type text, subject_id text,
    division_key text, provider_key text, detail jsonb)`;

/**
 * Writes the entries of one use case in its transaction, all by one statement. The application may insert entries and
 * nothing else, and only in the name of the person whose scope it is.
 */
export function writeAudit(uc: UseCase, records: readonly AuditRecord[]): NamedStatement[] {
  if (records.length === 0) return [];
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
  const values = [viewer.userId, viewer.userName, viewer.organisation.key, requestId, json];
  return [{ name: 'write_audit', text: WRITE, values }];
}

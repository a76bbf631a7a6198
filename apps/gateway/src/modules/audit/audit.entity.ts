import { defineEntity, p } from '@mikro-orm/core';

/** Who did what to what, when: written in the transaction of the act, never changed. `home` is `''` for accounts. */
export const AuditEntryEntity = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  properties: {
    home: p.text().primary(),
    id: p.uuid().primary(),
    at: p.datetime().defaultRaw('clock_timestamp()'),
    userId: p.uuid(),
    userName: p.text(),
    organisationKey: p.text(),
    action: p.text(),
    subjectType: p.text(),
    subjectId: p.text(),
    divisionKey: p.text(),
    providerKey: p.text(),
    requestId: p.text().nullable(),
    detail: p.json(),
  },
});

/** An entry's place in the hash chain of its home. */
export const AuditSealEntity = defineEntity({
  name: 'AuditSeal',
  tableName: 'audit_seal',
  properties: {
    home: p.text().primary(),
    sequence: p.bigint('bigint').primary(),
    entryId: p.uuid(),
    divisionKey: p.text(),
    providerKey: p.text(),
    sealedAt: p.datetime(),
  },
});

import { sql } from '@jiedui/pothos-mikro-orm';
import { readInScope } from '../../database/read.ts';
import { builder } from '../../schema/builder.ts';
import type { Context } from '../../schema/context.ts';
import { forbid } from '../../schema/refusal.ts';
import { type ChainFault, type ChainReport, FAULT_KINDS, readChain } from './verify.service.ts';

interface Chain {
  home: string;
  name: string;
  sealed: number;
  unsealed: number;
  sealedAt: string | null;
}

const ChainType = builder.objectRef<Chain>('AuditChain').implement({
  description: 'The hash chain of one home: every entry of its audit in the order in which it was found.',
  fields: (t) => ({
    home: t.exposeString('home', {
      description: 'Six digits of a county, padded above it; empty for accounts and organisations.',
    }),
    name: t.exposeString('name', {
      description: 'What the division is called today; empty for accounts and organisations.',
    }),
    sealed: t.exposeInt('sealed', { description: 'How many entries stand in the chain.' }),
    unsealed: t.exposeInt('unsealed', { description: 'How many do not yet; usually none.' }),
    sealedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the last one was sealed.',
      resolve: ({ sealedAt }) => sealedAt,
    }),
  }),
});

const FaultKind = builder.enumType('AuditFaultKind', {
  description: 'What is wrong with a chain.',
  values: Object.fromEntries(
    FAULT_KINDS.map((kind) => [
      kind,
      {
        description: {
          ALTERED: 'An entry or its seal was changed.',
          ENTRY_MISSING: 'An entry was removed.',
          SEAL_MISSING: 'A seal was removed.',
        }[kind],
      },
    ]),
  ) as Record<(typeof FAULT_KINDS)[number], { description: string }>,
});

const FaultType = builder.objectRef<ChainFault>('AuditFault').implement({
  description: 'The first place at which a chain does not hold.',
  fields: (t) => ({
    sequence: t.exposeString('sequence', { description: 'The place in the chain, from 1.' }),
    entryId: t.exposeString('entryId', { description: 'The entry that the seal there names.' }),
    kind: t.field({ type: FaultKind, description: 'What is wrong.', resolve: ({ kind }) => kind }),
  }),
});

const CheckType = builder.objectRef<ChainReport>('AuditCheck').implement({
  description: 'A chain recomputed from its beginning.',
  fields: (t) => ({
    home: t.exposeString('home', { description: 'Whose chain.' }),
    sealed: t.exposeInt('sealed', { description: 'How many entries hold, from the first on.' }),
    unsealed: t.exposeInt('unsealed', { description: 'Entries that no seal names yet.' }),
    broken: t.field({
      type: FaultType,
      nullable: true,
      description: 'Where it breaks; null where it holds.',
      resolve: ({ broken }) => broken,
    }),
  }),
});

/** @throws {Refusal} FORBIDDEN for everybody but the audit administrator: a chain holds a whole home. */
function requireAuditor({ viewer }: Context): void {
  if (viewer.admin !== 'audit-admin') forbid({ zh: '由审计管理员办理。', en: 'the audit administrator does.' });
}

builder.queryField('auditChains', (t) =>
  t.statement({
    type: [ChainType],
    description: 'The chains of all homes; for the audit administrator.',
    sql: (_args, context) => {
      requireAuditor(context);
      return sql`SELECT coalesce(json_agg(c ORDER BY c.home), '[]') AS data FROM (
        SELECT e.home, coalesce(max(d.name), '') AS name, count(s.entry_id)::int AS sealed, count(*)::int - count(s.entry_id)::int AS unsealed,
          max(s.sealed_at) AS "sealedAt"
        FROM audit_entry e LEFT JOIN audit_seal s ON s.home = e.home AND s.entry_id = e.id
        LEFT JOIN division_now d ON d.key = regexp_replace(e.home, '(00){1,2}$', '')
        GROUP BY e.home) c`;
    },
    map: (data) => data as Chain[],
  }),
);

builder.queryField('auditCheck', (t) =>
  t.field({
    type: CheckType,
    description: 'Recomputes the chain of one home; for the audit administrator.',
    args: { home: t.arg.string({ required: true, description: 'Whose chain.' }) },
    resolve: (_root, { home }, context) => {
      requireAuditor(context);
      const { pool } = context.services;
      return readChain(
        (text, values) => readInScope(pool, context.viewer, { name: 'audit-chain', text, values }),
        home,
      );
    },
  }),
);

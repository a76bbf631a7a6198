import { sql } from '@jiedui/pothos-mikro-orm';
import { builder } from '../../schema/builder.ts';
import { RuleEntity } from './rule.entity.ts';

export const RuleType = builder.entityType(RuleEntity, {
  name: 'Rule',
  description: 'What an authority requires, with the clause it comes from and the days between which it holds.',
  reach: 'open',
  fields: (t) => ({
    key: t.column('key', { description: "What it rules, e.g. 'milestone.soon-days'; the unit ends the key." }),
    value: t.expression({
      type: 'String',
      description: 'A number or a word; a bound as JSON `{ op, value, of }`.',
      sql: (row) => sql`${row.value} #>> '{}'`,
    }),
    clause: t.column('clause', { description: 'The document and clause it comes from.' }),
    divisionKey: t.expression({
      type: 'DivisionKey',
      nullable: true,
      description: 'Where it holds, with everything beneath; null for the whole nation. The nearest division wins.',
      sql: (row) => sql`nullif(${row.divisionKey}, '')`,
    }),
    validFrom: t.column('validFrom', { description: 'The first day on which it holds.' }),
    validTo: t.expression({
      type: 'Date',
      nullable: true,
      description: 'The first day on which it holds no longer; null while it stands.',
      sql: (row) => sql`nullif(${row.validTo}, 'infinity')`,
    }),
    madeUp: t.column('madeUp', { description: 'True where no published document says so.' }),
  }),
});

builder.queryField('rules', (t) =>
  t.entityList(RuleType, {
    description: 'Rules of every time and place, with the clauses they come from.',
    args: { keys: t.arg.stringList({ description: 'Only these keys; all where absent.' }) },
    where: (row, { keys }) => (keys ? sql`${row.key} = ANY (${keys}::text[])` : undefined),
    orderBy: [
      ['key', 'asc'],
      ['divisionKey', 'asc'],
      ['validFrom', 'asc'],
    ],
  }),
);

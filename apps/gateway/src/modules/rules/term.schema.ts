import { sql } from '@jiedui/pothos-mikro-orm';
import { builder } from '../../schema/builder.ts';
import { TermEntity } from './term.entity.ts';

export const TermType = builder.entityType(TermEntity, {
  name: 'Term',
  description: 'What a code of a list is called on the business date.',
  reach: 'open',
  fields: (t) => ({
    list: t.column('list', { description: "The code list, e.g. 'ProjectState'." }),
    code: t.column('code', { description: "The code within the list, e.g. 'STARTED'." }),
    scope: t.column('scope', { description: 'The scheme or province where it reads so; empty for everywhere.' }),
    zh: t.column('zh', { description: 'In Chinese.' }),
    en: t.column('en', { description: 'In English.' }),
    position: t.column('position', { description: 'Its place in a form, from 1.' }),
  }),
});

builder.queryField('terms', (t) =>
  t.entityList(TermType, {
    description: 'The labels of every code list, as they read on the business date.',
    where: (row, _args, { viewer: { businessDate } }) =>
      sql`${row.validFrom} <= ${businessDate}::date AND ${row.validTo} > ${businessDate}::date`,
    orderBy: [
      ['list', 'asc'],
      ['position', 'asc'],
    ],
  }),
);

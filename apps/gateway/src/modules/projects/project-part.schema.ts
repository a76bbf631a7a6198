import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import { builder } from '../../schema/builder.ts';
import type { Context } from '../../schema/context.ts';
import { factReach } from '../../schema/reach.ts';
import { FundSourceEnum, FundType, fundReach } from '../funds/index.ts';
import { AttachmentType, ProgressNoteType, ProjectLineType, ProjectType, ProjectYearType } from './project.refs.ts';

const OF_PROJECT = { home: 'home', projectId: 'id' } as const;

builder.entityType(ProjectYearType, {
  description: 'A year in whose plan a project stands.',
  node: true,
  reach: factReach,
  fields: (t) => ({
    year: t.column('year', { description: 'The year.' }),
    planned: t.column('plannedFen', { type: 'Fen', description: 'Planned for that year, in fen.' }),
  }),
});

// Where a township has moved, its projects went along and the money stayed in the books it was in: a line is shown to
// those who reach both.
function lineReach(line: { home: Sql; fundId: Sql; divisionKey: Sql; providerKey: Sql }, context: Context): Sql {
  const fund = { divisionKey: sql.raw('books.division_key'), providerKey: sql.raw('books.provider_key') };
  return sql`(${factReach(line, context)} AND EXISTS (SELECT FROM fund books
    WHERE books.home = ${line.home} AND books.id = ${line.fundId} AND ${fundReach(fund, context)}))`;
}

builder.entityType(ProjectLineType, {
  description: 'Money of one fund in a project.',
  node: true,
  reach: lineReach,
  fields: (t) => ({
    source: t.column('source', { type: FundSourceEnum, description: 'Where the money comes from.' }),
    fund: t.toOne(FundType, {
      on: { home: 'home', fundId: 'id' },
      nullable: false,
      description: 'The fund it draws on.',
    }),
    project: t.toOne(ProjectType, { on: OF_PROJECT, nullable: false, description: 'The project it belongs to.' }),
    planned: t.column('plannedFen', { type: 'Fen', description: 'Planned, in fen.' }),
    allocated: t.column('allocatedFen', { type: 'Fen', description: 'Allocated so far, in fen.' }),
    spent: t.column('spentFen', { type: 'Fen', description: 'Paid so far, in fen.' }),
    remaining: t.expression({
      type: 'Fen',
      description: 'Allocated and not yet paid, in fen.',
      sql: (row) => sql`${row.allocatedFen} - ${row.spentFen}`,
    }),
    version: t.column('version', { description: 'Counts changes; send it with an allocation or a payment.' }),
  }),
});

builder.entityType(ProgressNoteType, {
  description: 'How far a project is, in words, on a day.',
  node: true,
  reach: factReach,
  fields: (t) => ({
    project: t.toOne(ProjectType, { on: OF_PROJECT, nullable: false, description: 'The project.' }),
    notedOn: t.column('notedOn', { description: 'The day it was so.' }),
    percent: t.column('percent', { description: 'How far the works are, 0 to 100; null where not stated.' }),
    text: t.column('text', { description: 'What was seen or done.' }),
    attachments: t.toMany(AttachmentType, {
      on: { home: 'home', id: 'noteId' },
      orderBy: [['enteredAt', 'asc']],
      limit: 100,
      description: 'Its papers and pictures.',
    }),
    enteredByName: t.column('enteredByName', { description: 'Who entered it.' }),
    enteredByOrganisation: t.column('enteredByOrganisation', { description: 'For which organisation.' }),
    enteredAt: t.column('enteredAt', { description: 'When it was entered.' }),
  }),
});

builder.entityType(AttachmentType, {
  description:
    'A paper or picture; read at `GET /files/<id>`, uploaded by `POST /files` (multipart: requestId, projectId, noteId?, file).',
  node: true,
  reach: factReach,
  fields: (t) => ({
    fileName: t.column('fileName', { description: 'The name it was uploaded under.' }),
    mediaType: t.column('mediaType', { description: 'What its content is, as found in it.' }),
    bytes: t.column('bytes', { type: 'Int', description: 'Its size in bytes, at most 10 MB.' }),
    enteredByName: t.column('enteredByName', { description: 'Who uploaded it.' }),
    enteredAt: t.column('enteredAt', { description: 'When it was uploaded.' }),
  }),
});

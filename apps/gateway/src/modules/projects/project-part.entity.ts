import { defineEntity, p } from '@mikro-orm/core';
import type { FundSource } from '../funds/index.ts';
import type { PairingScheme } from '../pairings/index.ts';
import { entered, placed } from './place.columns.ts';
import type { MilestoneKind } from './project.terms.ts';

/** A year in whose plan the project stands, with what is planned for it in fen. */
export const ProjectYearEntity = defineEntity({
  name: 'ProjectYear',
  tableName: 'project_year',
  properties: { ...placed(), projectId: p.uuid(), year: p.integer(), plannedFen: p.bigint('bigint') },
});

/** Money of one fund in a project: planned, allocated, spent, in fen. The ledger moves the last two. */
export const ProjectLineEntity = defineEntity({
  name: 'ProjectLine',
  tableName: 'project_line',
  properties: {
    ...placed(),
    projectId: p.uuid(),
    fundId: p.uuid(),
    scheme: p.text().$type<PairingScheme>(),
    source: p.text().$type<FundSource>(),
    plannedFen: p.bigint('bigint'),
    allocatedFen: p.bigint('bigint').default(0),
    spentFen: p.bigint('bigint').default(0),
    version: p.integer().default(1),
  },
});

/** A milestone with its planned and actual day. `shiftDays` of the planned day were handed on by earlier delays. */
export const MilestoneEntity = defineEntity({
  name: 'Milestone',
  tableName: 'milestone',
  properties: {
    ...placed(),
    projectId: p.uuid(),
    kind: p.text().$type<MilestoneKind>(),
    /** Its place in the order of kinds, from 1: made by the database. */
    position: p.integer().default(1),
    plannedOn: p.date(),
    actualOn: p.date().nullable(),
    shiftDays: p.integer().default(0),
    passedOver: p.boolean().default(false),
    version: p.integer().default(1),
  },
});

/** How far it is, in words, on a day. Written once, never changed. */
export const ProgressNoteEntity = defineEntity({
  name: 'ProgressNote',
  tableName: 'progress_note',
  properties: {
    ...placed(),
    projectId: p.uuid(),
    notedOn: p.date(),
    percent: p.integer().nullable(),
    text: p.text(),
    ...entered(),
  },
});

/** A paper or picture of a project. The content lies beside the database under its digest. */
export const AttachmentEntity = defineEntity({
  name: 'Attachment',
  tableName: 'attachment',
  properties: {
    ...placed(),
    projectId: p.uuid(),
    noteId: p.uuid().nullable(),
    fileName: p.text(),
    mediaType: p.text(),
    bytes: p.bigint('bigint'),
    sha256: p.uint8array(),
    ...entered(),
  },
});

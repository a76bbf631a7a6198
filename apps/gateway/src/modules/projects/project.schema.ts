import { sql } from '@jiedui/pothos-mikro-orm';
import { builder } from '../../schema/builder.ts';
import { factReach } from '../../schema/reach.ts';
import { Division } from '../divisions/index.ts';
import { PostingType, TimelinessEnum } from '../funds/index.ts';
import { PairingSchemeEnum } from '../pairings/index.ts';
import { mayDo } from './project.allowed.ts';
import { ProjectBuilderEnum, ProjectStateEnum } from './project.enums.ts';
import {
  AttachmentType,
  MilestoneType,
  ProgressNoteType,
  ProjectLineType,
  ProjectType,
  ProjectYearType,
} from './project.refs.ts';
import { timelinessOf } from './project.sql.ts';
import { NEVER_DUE } from './project.terms.ts';

const OWN = { home: 'home', id: 'projectId' } as const;

builder.entityType(ProjectType, {
  description: 'A project under one stable number for life, across the years in whose plans it stands.',
  node: true,
  reach: factReach,
  fields: (t) => ({
    number: t.column('number', {
      description: 'Home, year of birth and serial, e.g. `513227-2017-0042`; it never changes.',
    }),
    name: t.column('name', { description: 'What it is called.' }),
    scheme: t.column('scheme', { type: PairingSchemeEnum, description: 'Under which policy.' }),
    category: t.column('category', { description: 'A code of the list `ProjectCategory`.' }),
    state: t.column('state', { type: ProjectStateEnum, description: 'Where it stands.' }),
    builder: t.column('builder', {
      type: ProjectBuilderEnum,
      description: 'Which side carries it out and records its progress.',
    }),
    site: t.toOne('site', { nullable: false, description: 'Where it is built: a county, township or village.' }),
    divisionKey: t.column('divisionKey', { type: 'DivisionKey', description: 'Key of the site.' }),
    county: t.toOne('county', { nullable: false, description: 'The county that receives it and answers for it.' }),
    provider: t.toOne('provider', { nullable: false, description: 'Who helps.' }),
    providerKey: t.column('providerKey', { type: 'OrganisationKey', description: 'Key of who helps.' }),
    organisation: t.toOne('organisation', { nullable: false, description: 'The organisation that answers for it.' }),
    personName: t.column('personName', { description: 'The person who answers for it.' }),
    description: t.column('description', { description: 'What is to be done; may be empty.' }),
    beneficiaryHouseholds: t.column('beneficiaryHouseholds', {
      description: 'Households that benefit; null where not stated.',
    }),
    plannedStartOn: t.column('plannedStartOn', { description: 'Planned start of works.' }),
    deadline: t.column('deadline', { description: 'The day by which it is to be done.' }),
    approvedOn: t.column('approvedOn', { description: 'The date of the approval.' }),
    approvalNo: t.column('approvalNo', { description: 'Number of the approval.' }),
    startedOn: t.column('startedOn', { description: 'The day works began.' }),
    completedOn: t.column('completedOn', { description: 'The day works were done.' }),
    acceptedOn: t.column('acceptedOn', { description: 'The day of acceptance.' }),
    settledOn: t.column('settledOn', { description: 'The day of the settled account.' }),
    endedOn: t.column('endedOn', { description: 'The day it was terminated.' }),
    endReason: t.column('endReason', { description: 'Why it was terminated.' }),
    planned: t.column('plannedFen', { type: 'Fen', description: 'Planned investment from all sources, in fen.' }),
    allocated: t.column('allocatedFen', { type: 'Fen', description: 'Allocated to its lines, in fen.' }),
    spent: t.column('spentFen', { type: 'Fen', description: 'Paid from its lines, in fen.' }),
    nextDueOn: t.expression({
      type: 'Date',
      nullable: true,
      description: 'The next day something is due; null once nothing is.',
      sql: (row) => sql`nullif(${row.nextDueOn}, ${NEVER_DUE}::date)`,
    }),
    timeliness: t.expression({
      type: TimelinessEnum,
      description:
        'LATE past the next due day, SOON by the rule `milestone.soon-days` of the site, DONE once nothing is due.',
      sql: (row, _args, context) => timelinessOf({ dueOn: row.nextDueOn, divisionKey: row.divisionKey }, context),
    }),
    mayDo: t.computed({
      type: ['String'],
      needs: ['home', 'divisionKey', 'providerKey', 'builder', 'state'],
      description: 'Names of the mutations that this viewer may carry out on it as it stands.',
      resolve: (row, _args, { viewer }) => mayDo(viewer, row),
    }),
    years: t.toMany(ProjectYearType, {
      on: OWN,
      orderBy: [['year', 'asc']],
      limit: 50,
      description: 'The years in whose plans it stands.',
    }),
    lines: t.toMany(ProjectLineType, {
      on: OWN,
      orderBy: [['source', 'asc']],
      limit: 50,
      description: 'Its money by fund.',
    }),
    milestones: t.toMany(MilestoneType, {
      on: OWN,
      orderBy: [['position', 'asc']],
      limit: 10,
      description: 'Its milestones in their order.',
    }),
    notes: t.nestedConnection(ProgressNoteType, {
      on: OWN,
      orderBy: [['notedOn', 'desc']],
      defaultFirst: 20,
      description: 'Progress notes, the latest first.',
    }),
    postings: t.nestedConnection(PostingType, {
      on: OWN,
      orderBy: [['onDate', 'desc']],
      defaultFirst: 20,
      description: 'Entries of the ledger that concern it, the latest first.',
    }),
    attachments: t.toMany(AttachmentType, {
      on: OWN,
      orderBy: [['enteredAt', 'desc']],
      limit: 200,
      description: 'Papers and pictures, those of its notes too.',
    }),
    enteredByName: t.column('enteredByName', { description: 'Who entered it.' }),
    enteredByOrganisation: t.column('enteredByOrganisation', { description: 'For which organisation.' }),
    enteredAt: t.column('enteredAt', { description: 'When it was entered.' }),
    madeUp: t.column('madeUp', { description: 'True where it was made up for the demo.' }),
    version: t.column('version', { description: 'Counts changes; send it with an edit.' }),
  }),
});

builder.entityFields(PostingType, (t) => ({
  project: t.toOne(ProjectType, {
    on: { home: 'home', projectId: 'id' },
    description: 'The project it was allocated to or spent on.',
  }),
}));

builder.entityFields(Division, (t) => ({
  projects: t.nestedConnection(ProjectType, {
    on: { key: 'countyKey' },
    orderBy: [['deadline', 'asc']],
    defaultFirst: 20,
    description: 'Of a county: the projects it receives and answers for, by deadline.',
  }),
}));

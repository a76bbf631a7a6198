import { LEVELS } from '@jiedui/model';
import { sql } from '@jiedui/pothos-mikro-orm';
import { builder } from '../../schema/builder.ts';
import { DivisionChangeEntity, DivisionNowEntity, DivisionVersionEntity } from './division.entity.ts';
import { foundDivisions, named } from './division.search.ts';
import { ancestorKeys, stands } from './division.sql.ts';

export const LevelType = builder.enumType('Level', {
  description:
    'A level of the territorial tree, from the widest: province, prefecture, county, township, village, group.',
  values: LEVELS,
});

/** A division as of the business date; facts show theirs by joining `DivisionNowEntity`. */
export const Division = builder.entityRef(DivisionNowEntity, 'Division');

const DivisionVersion = builder.entityType(DivisionVersionEntity, {
  name: 'DivisionVersion',
  description: 'What a division was called, and where it stood, between two dates.',
  reach: 'open',
  fields: (t) => ({
    validFrom: t.column('validFrom', {
      description: 'First day in force; 1949-10-01 where no earlier version is known.',
    }),
    validTo: t.expression({
      type: 'Date',
      nullable: true,
      description: 'The day the next version began; null for the version in force.',
      sql: (row) => sql`nullif(${row.validTo}, 'infinity'::date)`,
    }),
    name: t.column('name', { description: 'Official name.' }),
    code: t.column('code', { description: 'Statistical code without trailing zero segments.' }),
    kind: t.column('kind', { type: 'String', description: 'Kind within the level, such as COUNTY or DISTRICT.' }),
    parentKey: t.column('parentKey', {
      type: 'DivisionKey',
      description: 'Key of the division above; null for a province.',
    }),
  }),
});

const DivisionChange = builder.entityType(DivisionChangeEntity, {
  name: 'DivisionChange',
  description: 'A published change to a division: renamed, recoded, split, merged, moved or upgraded.',
  reach: 'open',
  fields: (t) => ({
    changedOn: t.column('changedOn', { description: 'The day it came into force.' }),
    kind: t.column('kind', { type: 'String', description: 'RENAME, RECODE, SPLIT, MERGE, MOVE or UPGRADE.' }),
    oldName: t.column('oldName', { description: 'Name before.' }),
    newName: t.column('newName', { description: 'Name after; of a merged division, its successor’s.' }),
    oldCode: t.column('oldCode', { description: 'Statistical code before.' }),
    newCode: t.column('newCode', { description: 'Statistical code after.' }),
    oldParentKey: t.column('oldParentKey', { type: 'DivisionKey', description: 'Key of the division above, before.' }),
    newParentKey: t.column('newParentKey', { type: 'DivisionKey', description: 'Key of the division above, after.' }),
    document: t.column('document', { description: 'Number of the approval.' }),
  }),
});

builder.entityType(Division, {
  description:
    'A territorial unit as it stands on the business date. Its key never changes; name, code and parent may.',
  node: true,
  // Published facts: every signed-in person may look up any place.
  reach: 'open',
  fields: (t) => ({
    key: t.column('key', {
      type: 'DivisionKey',
      description: 'Code of 2016 without trailing zero segments; for ever.',
    }),
    level: t.column('level', { type: LevelType, description: 'Level in the tree.' }),
    kind: t.column('kind', { type: 'String', description: 'Kind within the level, such as COUNTY, DISTRICT or TOWN.' }),
    name: t.column('name', { description: 'Official name today.' }),
    code: t.column('code', { description: 'Statistical code today, without trailing zero segments.' }),
    initials: t.column('initials', { description: 'First letters of the name’s pinyin, lower case.' }),
    validFrom: t.column('validFrom', {
      description: 'First day of today’s version; 1949-10-01 where none before is known.',
    }),
    parent: t.toOne(Division, {
      on: { parentKey: 'key' },
      description: 'The division above, placeholders left out; null for a province.',
    }),
    ancestors: t.toMany(Division, {
      on: {},
      description: 'From the province down to the parent, placeholders left out.',
      limit: 5,
      where: (row, _args, _context, own) =>
        sql`${row.key} = ANY (${ancestorKeys(own.key)}) AND ${row.key} <> ${own.key} AND ${row.kind} <> 'PLACEHOLDER'`,
      orderBy: [['depth', 'asc']],
    }),
    children: t.nestedConnection(Division, {
      on: { key: 'parentKey' },
      description: 'The divisions directly below, in the order of their keys.',
      args: { name: t.arg.string({ description: 'Part of the name, or the beginning of its pinyin initials.' }) },
      maxFirst: 500,
      where: (row, { name }) => sql.all(stands(row.kind), name ? named(row, name) : undefined),
      orderBy: [['key', 'asc']],
    }),
    versions: t.toMany(DivisionVersion, {
      on: { key: 'key' },
      description: 'All that is known of it, the oldest first.',
      orderBy: [['validFrom', 'asc']],
    }),
    changes: t.toMany(DivisionChange, {
      on: { key: 'key' },
      description: 'The published changes to it, the oldest first.',
      orderBy: [['changedOn', 'asc']],
    }),
  }),
});

builder.queryFields((t) => ({
  division: t.entity(Division, {
    description: 'A division by its key; null where the key is no division today.',
    args: { key: t.arg({ type: 'DivisionKey', required: true, description: 'Key of the division.' }) },
    where: (row, { key }) => sql`${row.key} = ${key}`,
  }),
  divisions: t.entityConnection(Division, {
    description: 'The divisions directly below another, or the provinces, in the order of their keys.',
    args: {
      parentKey: t.arg({ type: 'DivisionKey', description: 'Key of the division above; absent: the provinces.' }),
      name: t.arg.string({ description: 'Part of the name, or the beginning of its pinyin initials.' }),
    },
    where: (row, { parentKey, name }) =>
      sql.all(
        parentKey ? sql`${row.parentKey} = ${parentKey}` : sql`${row.parentKey} IS NULL`,
        stands(row.kind),
        name ? named(row, name) : undefined,
      ),
    orderBy: [['key', 'asc']],
  }),
  searchDivisions: t.entityList(Division, {
    description: 'Divisions whose name, code or pinyin initials begin with a text, the widest first; at most 100.',
    args: {
      text: t.arg.string({
        required: true,
        description: '`小金`, `xjx`, `5132`. One character finds counties and above.',
      }),
      within: t.arg({ type: 'DivisionKey', description: 'Only what stands at or under this division today.' }),
      levels: t.arg({ type: [LevelType], description: 'Only these levels.' }),
      first: t.arg.int({ description: 'How many, 20 where absent.' }),
    },
    where: (row, args) => sql`${row.key} IN (${foundDivisions(args)})`,
    orderBy: [
      ['depth', 'asc'],
      ['key', 'asc'],
    ],
    limit: 100,
  }),
}));

import type { Level } from '@jiedui/model';
import { defineEntity, p } from '@mikro-orm/core';
import type { DivisionKind } from './pack/division-kind.ts';
import type { DivisionChangeKind } from './pack/known-changes.ts';

const versioned = {
  validTo: p.date(),
  level: p.string().$type<Level>(),
  code: p.string(),
  name: p.string(),
  /** First letters of the name's pinyin, lower case. */
  initials: p.string(),
  kind: p.string().$type<DivisionKind>(),
  /** Placeholders passed over; null for a province. */
  parentKey: p.string().nullable(),
};

/** A division in the version of the business date: a view, one row a key. Facts join it by their division's key. */
export const DivisionNowEntity = defineEntity({
  name: 'Division',
  tableName: 'division_now',
  properties: {
    key: p.string().primary(),
    validFrom: p.date(),
    ...versioned,
    /** Digits of the key: sorts a province before its prefectures, and so on down. */
    depth: p.integer(),
  },
});

/** What changes of a division, in force from `validFrom` until before `validTo`. */
export const DivisionVersionEntity = defineEntity({
  name: 'DivisionVersion',
  tableName: 'division_version',
  properties: { key: p.string().primary(), validFrom: p.date().primary(), ...versioned },
});

/** A boundary decision as published: what it changed, from when, by which document. */
export const DivisionChangeEntity = defineEntity({
  name: 'DivisionChange',
  tableName: 'division_change',
  properties: {
    id: p.uuid().primary(),
    key: p.string(),
    changedOn: p.date(),
    kind: p.string().$type<DivisionChangeKind>(),
    oldCode: p.string(),
    newCode: p.string(),
    oldName: p.string(),
    newName: p.string(),
    oldParentKey: p.string().nullable(),
    newParentKey: p.string().nullable(),
    document: p.string(),
  },
});

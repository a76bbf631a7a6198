import type { DivisionKind } from './division-kind.ts';

/** What a boundary decision does. The key of a division outlives each of them. */
export type DivisionChangeKind = 'RENAME' | 'RECODE' | 'SPLIT' | 'MERGE' | 'MOVE' | 'UPGRADE';

/** A published change to one division, after the snapshot. What it leaves unsaid stays as it is. */
export interface KnownChange {
  /** The day the province announced it, `2016-12-05`: from then on the new version is in force. */
  readonly on: string;
  readonly kind: DivisionChangeKind;
  readonly key: string;
  readonly newCode?: string;
  readonly newName?: string;
  readonly newKind?: DivisionKind;
  readonly newParentKey?: string;
  /** Number of the approval that orders it. */
  readonly document: string;
}

/**
 * Changes between the snapshot (2016-07-31) and 2017-04-23 whose approval is at hand, and that concern one whole
 * county. The others of those months, such as 江东区 merged into 鄞州区, wait for their documents and township lists.
 */
export const KNOWN_CHANGES: readonly KnownChange[] = [
  {
    on: '2016-12-05',
    kind: 'UPGRADE',
    key: '510124',
    newCode: '510117',
    newName: '郫都区',
    newKind: 'DISTRICT',
    document: '川府函〔2016〕238号',
  },
  {
    on: '2017-04-17',
    kind: 'UPGRADE',
    key: '511028',
    newCode: '511083',
    newName: '隆昌市',
    newKind: 'COUNTY_LEVEL_CITY',
    document: '民函〔2017〕72号',
  },
  {
    on: '2017-04-20',
    kind: 'UPGRADE',
    key: '610821',
    newCode: '610881',
    newName: '神木市',
    newKind: 'COUNTY_LEVEL_CITY',
    document: '民函〔2017〕71号',
  },
];

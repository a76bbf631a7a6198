import { type KeyRange, keyRange, type MovedRange, territoryOf } from '@jiedui/model';
import fc from 'fast-check';
import type { Viewer } from '../../schema/viewer.ts';
import { viewerOf } from '../viewers.ts';

/** Places and givers as close to each other as keys come: parents, children, neighbours, firms, the first and the last. */
const DIVISIONS = [
  '51',
  '5132',
  '513226',
  '513226100',
  '513227',
  '513227100',
  '513227100200',
  '513228',
  '5133',
  '513301',
];
const GIVERS = ['51', '5101', '5101x0001', '510104', '510104x0001', '510105', '3306', '33', '3307'];
const HOMES = ['510000', '513200', '513226', '513227', '513301'];

/** Townships and villages that have changed hands, each with what stands above it today. */
const MOVES: readonly MovedRange[] = [
  { ...keyRange('513227100'), toAncestors: ['51', '5132', '513226'] },
  { ...keyRange('513226100'), toAncestors: ['51', '5132', '513227'] },
  { ...keyRange('513228101'), toAncestors: ['51', '5132', '513227'] },
  { ...keyRange('513301100'), toAncestors: ['51', '5132', '513227'] },
];

/** Where a fact lies, whose it is, and in which home: independent of each other, since row security takes them so. */
export interface AnyPlace {
  home: string;
  divisionKey: string;
  providerKey: string;
}

export const anyPlace: fc.Arbitrary<AnyPlace> = fc.record({
  home: fc.constantFrom(...HOMES),
  divisionKey: fc.constantFrom(...DIVISIONS, '513226100201', '513228101', '411725'),
  providerKey: fc.constantFrom(...GIVERS, '', '411725'),
});

/** Somebody of any level, anywhere, with up to two moves behind them. */
export const anyViewer: fc.Arbitrary<Viewer> = fc
  .record({
    level: fc.constantFrom(
      'province',
      'prefecture',
      'county',
      'township',
      'village',
      'partner',
      'administrator' as const,
    ),
    key: fc.constantFrom(...DIVISIONS, ...GIVERS),
    roles: fc.subarray(['reviewer', 'officer', 'finance', 'projects', 'auditor'], { minLength: 1 }),
    writeHomes: fc.subarray(HOMES),
    // More than three pieces beside one's own refuse the login.
    moves: fc.subarray([...MOVES], { maxLength: 2 }),
    admin: fc.constantFrom('security-admin', 'system-admin', 'audit-admin' as const),
    gives: fc.boolean(),
  })
  .map(({ moves, gives, admin, ...who }) => {
    const viewer = viewerOf(who.level === 'administrator' ? { ...who, roles: [admin] } : who);
    const territory: readonly KeyRange[] = viewer.territory.length === 0 ? [] : territoryOf(viewer.divisionKey, moves);
    return { ...viewer, territory, providerRange: gives ? viewer.providerRange : null };
  });

/** The same every time. */
export const some = <T>(arbitrary: fc.Arbitrary<T>, count: number, seed: number): T[] =>
  fc.sample(arbitrary, { numRuns: count, seed });

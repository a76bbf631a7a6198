import { DivisionChangeEntity, DivisionNowEntity, DivisionVersionEntity } from './division.entity.ts';

export { DivisionNowEntity, DivisionVersionEntity } from './division.entity.ts';
export { FIRST_DAY, loadDivisions } from './division.load.ts';
export { Division, LevelType } from './division.schema.ts';
export { foundDivisions } from './division.search.ts';
export { ancestorKeys, standsIn, standsUnder } from './division.sql.ts';
export { applyDivisionChange } from './division-change.service.ts';
export { type DivisionMove, followMoves } from './division-move.ts';
export { readMoves } from './moved-range.ts';
export type { DivisionKind } from './pack/division-kind.ts';
export type { DivisionChangeKind, KnownChange } from './pack/known-changes.ts';
export { pinyinInitials } from './pack/pinyin-initials.ts';

export const entities = [DivisionNowEntity, DivisionVersionEntity, DivisionChangeEntity];

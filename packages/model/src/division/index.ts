export {
  type DivisionCode,
  type DivisionKey,
  divisionOf,
  homeOf,
  isDivisionKey,
  isOrganisationKey,
  KEY_LENGTH,
  LEVELS,
  type Level,
  levelOf,
  type OrganisationKey,
  parseDivisionCode,
  parseDivisionKey,
  parseOrganisationKey,
  prefixesOf,
  trimDivisionCode,
} from './division-key.ts';
export { type KeyRange, keyRange, rangeHolds, rangesHold } from './key-range.ts';
export {
  ancestorsOf,
  MAX_TERRITORY_RANGES,
  type MovedRange,
  TerritoryTooFragmented,
  territoryOf,
} from './territory.ts';

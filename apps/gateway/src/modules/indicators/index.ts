export { CATALOGUE, findIndicator } from './catalogue.ts';
export { countAsOwner } from './count-as-owner.ts';
export { countInto, gather, type Leaf, leafKeyOf } from './count-into.ts';
export { combine, evaluate, type Sums, shareOf, UNKNOWN, type Value } from './formula.ts';
export {
  type BasisKey,
  type Formula,
  type Indicator,
  type IndicatorKind,
  type Mode,
  type Term,
  termsOf,
  type Words,
} from './indicator.ts';
export { type Interval, intervalOf, isOneYear, previousReading, type Reading, readingOf } from './interval.ts';
export { isMeasure, MEASURES, type Measure } from './measure.ts';
export { rebuildTree, rollUp } from './roll-up.ts';
export { seedCatalogue } from './seed.ts';
export { ancestorsAt } from './tree-sql.ts';
export { type RollUpWorker, startRollUp } from './worker.ts';

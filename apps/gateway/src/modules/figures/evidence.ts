import { monthStart } from '@jiedui/model';
import { type Indicator, type Measure, type Reading, termsOf } from '../indicators/index.ts';
import type { Question } from './question.ts';
import type { Evidence, Known } from './sums.sql.ts';

const BEGINNING = '0001-01-01';

/** Which kind of facts a measure is derived from. */
export const evidenceOf = (measure: Measure): Evidence =>
  measure === 'secondments' ? 'secondments' : measure.startsWith('projects.') ? 'projects' : 'funds';

/** What must have been reported before the figure can be derived. */
export const evidenceFor = ({ formula }: Indicator): readonly Evidence[] => [
  ...new Set(termsOf(formula).map(({ measure }) => evidenceOf(measure))),
];

/**
 * What to look for: money and people at any time up to the period's end, for they leave a level behind; projects in
 * the plan of the period's year, for without a plan nobody knows how many there were to be.
 */
export function wantedEvidence({ indicators, reading, before }: Question, previous: boolean): readonly Known[] {
  const names = new Set(indicators.flatMap(evidenceFor));
  const of = (name: Evidence, { start, end }: Reading, now: boolean): Known => ({
    name,
    now,
    from: name === 'projects' ? `${start.slice(0, 4)}-01-01` : monthStart(BEGINNING),
    to: end,
  });
  return [...names].flatMap((name) => [of(name, reading, true), ...(previous ? [of(name, before, false)] : [])]);
}

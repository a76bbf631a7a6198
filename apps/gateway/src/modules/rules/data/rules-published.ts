import type { RuleBound } from '../rule.entity.ts';
import type { RuleRow } from './rule-row.ts';

const inForce2016 = (divisionKey: string, clause: string, key: string, value: RuleBound | string): RuleRow => ({
  key,
  divisionKey,
  validFrom: '2016-01-01',
  value,
  clause,
  madeUp: false,
});

const queshan = (key: string, value: RuleBound | string) =>
  inForce2016('411725', '确山县 2016 年脱贫攻坚公开要求（2016-10-05）', key, value);

const xiaojin = (key: string, value: RuleBound | string) =>
  inForce2016('513227', '小金县 2016 年脱贫攻坚公开要求', key, value);

/** What places published as required of themselves. Sources: Queshan and Xiaojin, 2016. */
export const publishedRules: readonly RuleRow[] = [
  queshan('budget.county-a-year', { op: '>=', value: 30_000_000, of: 'YUAN' }),
  queshan('budget.township-a-year', { op: '>=', value: 500_000, of: 'YUAN' }),
  queshan('budget.department-share', { op: '>=', value: '0.40', of: 'RATIO' }),
  queshan('cadence.push-meeting', 'P20D'),
  queshan('cadence.inspection', 'P1M'),
  queshan('cadence.comparison', 'P3M'),
  queshan('cadence.summary', 'P6M'),
  queshan('cadence.assessment', 'P1Y'),
  xiaojin('budget.agricultural-funds-share', { op: '>=', value: '0.60', of: 'RATIO' }),
  xiaojin('budget.village-industry-start', { op: '>=', value: 50_000, of: 'YUAN' }),
  xiaojin('cadence.joint-meeting', 'P1W'),
  xiaojin('cadence.progress-meeting', 'P1M'),
  xiaojin('cadence.review', 'P3M'),
];

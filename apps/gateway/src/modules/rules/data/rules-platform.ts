import type { RuleRow } from './rule-row.ts';

const FROM = '2016-01-01';
/** No document of the time fixes these; a place that has its own writes a row for its division, and that one wins. */
const ASSUMED = '平台设定：当时的文件未规定，各地可按本地规定另行设定';

const assumed = (key: string, value: number | string): RuleRow => ({
  key,
  divisionKey: '',
  validFrom: FROM,
  value,
  clause: ASSUMED,
  madeUp: true,
});

/** Days and limits the platform cannot do without, for the whole nation until somebody rules otherwise. */
export const platformRules: readonly RuleRow[] = [
  // Distances of a backward schedule, in days before the deadline.
  assumed('schedule.design-budget-done-days-before-deadline', 240),
  assumed('schedule.review-days-before-deadline', 220),
  assumed('schedule.tender-done-days-before-deadline', 190),
  assumed('schedule.works-started-days-before-deadline', 180),
  assumed('schedule.project-done-days-before-deadline', 0),
  // A planned date so many days ahead, or fewer, is due soon.
  assumed('milestone.soon-days', 7),
  assumed('instalment.soon-days', 15),
  // Days since the voucher while money is in transit: first amber, then red.
  assumed('transfer.soon-days', 7),
  assumed('transfer.late-days', 15),
  // An announced receipt waits this long for its transfer before somebody is asked.
  assumed('receipt.match-days', 10),
  // Whoever owns a figure or record answers a question about it within this many days.
  assumed('query.answer-days', 5),
  // Unspent money is idle from this age on.
  assumed('funds.idle-days', 90),
  // A line is about to overspend from this share of what is allocated to it.
  assumed('line.nearly-spent-share', '0.9'),
];

import { addDays, keyRange, rangeHolds } from '@jiedui/model';

export const KINDS = ['DESIGN_BUDGET_DONE', 'REVIEW', 'TENDER_DONE', 'WORKS_STARTED', 'PROJECT_DONE'] as const;
export type Kind = (typeof KINDS)[number];
export type DaysBefore = Record<Kind, number>;
export type Rule = {
  key: string;
  value: string;
  divisionKey: string | null;
  validFrom: string;
  validTo: string | null;
};

/** The rule that holds how many days before the deadline a milestone is to be reached. */
export const ruleKey = (kind: Kind): string =>
  `schedule.${kind.toLowerCase().replaceAll('_', '-')}-days-before-deadline`;

/** The days in force at a site: of the rules of the day the nearest division's wins. Undefined where one is missing. */
export function daysBefore(rules: readonly Rule[], siteKey: string, today: string): DaysBefore | undefined {
  const entries = KINDS.map((kind) => [kind, inForce(rules, ruleKey(kind), siteKey, today)] as const);
  if (entries.some(([, days]) => days === undefined)) return undefined;
  return Object.fromEntries(entries) as DaysBefore;
}

function inForce(rules: readonly Rule[], key: string, siteKey: string, today: string): number | undefined {
  const holds = ({ divisionKey, validFrom, validTo }: Rule) =>
    validFrom <= today &&
    (validTo === null || today < validTo) &&
    (divisionKey === null || rangeHolds(keyRange(divisionKey), siteKey));
  const nearest = rules
    .filter((rule) => rule.key === key && holds(rule))
    .sort((a, b) => (b.divisionKey?.length ?? 0) - (a.divisionKey?.length ?? 0))[0];
  return nearest === undefined ? undefined : Number(nearest.value);
}

/**
 * The schedule that the gateway will make: counted backward from the deadline; where the start of works is given, what
 * comes before it keeps the rules' distance to that day.
 */
export function backwardSchedule(deadline: string, days: DaysBefore, startOn?: string): Record<Kind, string> {
  const start = startOn ?? addDays(deadline, -days.WORKS_STARTED);
  const planned = (kind: Kind): string =>
    kind === 'PROJECT_DONE' ? addDays(deadline, -days.PROJECT_DONE) : addDays(start, days.WORKS_STARTED - days[kind]);
  return Object.fromEntries(KINDS.map((kind) => [kind, planned(kind)])) as Record<Kind, string>;
}

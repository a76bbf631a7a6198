import { graphql, useFreshQuery, useSession, useTerm } from '@jiedui/shell';
import { daysBetween, type Milestone, MilestoneList, Notice, Section, useText } from '@jiedui/ui';
import { backwardSchedule, type DaysBefore, daysBefore, KINDS, ruleKey } from './schedule.ts';
import { createTexts } from './texts.ts';

const RULES = graphql(`
  query ScheduleRules($keys: [String!]) { rules(keys: $keys) { key value divisionKey validFrom validTo } }
`);

/** The rules' distances in force at a site; undefined on their way. */
export function useDaysBefore(siteKey: string): DaysBefore | undefined {
  const { businessDate } = useSession();
  const { data } = useFreshQuery({ query: RULES, variables: { keys: KINDS.map(ruleKey) } });
  return data === undefined ? undefined : daysBefore(data.rules, siteKey, businessDate);
}

type SchedulePreviewProps = { days: DaysBefore | undefined; deadline: string | undefined; startOn: string | undefined };

/** The schedule as it will be made, and what of it is past already. */
export function SchedulePreview({ days, deadline, startOn }: SchedulePreviewProps) {
  const t = useText(createTexts);
  const term = useTerm();
  const { businessDate } = useSession();
  if (days === undefined || deadline === undefined) {
    return (
      <Section title={t.schedule}>
        <p className="jd-muted">{t.scheduleEmpty}</p>
      </Section>
    );
  }
  const planned = backwardSchedule(deadline, days, startOn);
  const behind = KINDS.filter((kind) => planned[kind] < businessDate);
  const milestones: Milestone[] = KINDS.map((kind) => ({
    key: kind,
    label: term('MilestoneKind', kind),
    planned: planned[kind],
    state: planned[kind] < businessDate ? 'late' : 'open',
    word: planned[kind] < businessDate ? t.past : t.basis(daysBetween(planned[kind], deadline)),
  }));
  return (
    <Section title={t.schedule}>
      {behind.length === 0 ? null : (
        <Notice tone="soon">{t.behind(behind.map((kind) => term('MilestoneKind', kind)).join('、'))}</Notice>
      )}
      <MilestoneList milestones={milestones} today={businessDate} />
    </Section>
  );
}

import { useGo, usePages, useScope } from '@jiedui/shell';
import { DataList, Empty, Section, useText } from '@jiedui/ui';
import { INSTALMENTS } from '../commitments/documents.ts';
import { yearPlan } from '../money/schedule.ts';
import { useWhole } from '../words/useWhole.ts';
import { receiverTexts } from './texts.ts';
import { usePlanColumns } from './usePlanColumns.tsx';

/** The year's schedule: receivers by months, sent in full, soon or late at a glance. */
export function YearPlan() {
  const t = useText(receiverTexts);
  const { filter, year } = useScope();
  const go = useGo();
  const list = usePages({
    query: INSTALMENTS,
    variables: { ...filter, from: `${year}-01-01`, to: `${year}-12-31` },
    pick: (data) => data.instalments,
  });
  const whole = useWhole(list);
  const rows = list.rows && whole ? yearPlan(list.rows) : undefined;
  const columns = usePlanColumns(rows ?? []);
  return (
    <Section title={t.plan} note={t.planNote(year)}>
      <DataList
        name="funds.year-plan"
        label={t.plan}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        onOpen={(row) => go('/commitments', { place: row.key })}
        empty={<Empty title={t.emptyPlan}>{t.emptyPlanHow}</Empty>}
      />
    </Section>
  );
}

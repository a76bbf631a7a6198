import { type Fact, MomentText, useText } from '@jiedui/ui';
import { fundWords } from './texts.ts';

type Entered = { enteredByName: string; enteredByOrganisation: string; enteredAt: string; madeUp?: boolean };

/** Who entered a record, for whom and when, as facts of a panel. */
export function useEntered(): (record: Entered) => (Fact | false)[] {
  const t = useText(fundWords);
  return (record) => [
    { label: t.enteredBy, value: `${record.enteredByName}（${record.enteredByOrganisation}）` },
    { label: t.enteredAt, value: <MomentText value={record.enteredAt} /> },
    record.madeUp === true && { label: t.origin, value: t.madeUp },
  ];
}

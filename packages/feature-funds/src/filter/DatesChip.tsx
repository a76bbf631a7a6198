import { useSession } from '@jiedui/shell';
import { DateInput, Field, FormFrame, FormRow, Icon, useColon, useDateCheck, useForm, useText } from '@jiedui/ui';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { filterTexts } from './texts.ts';

type Dates = { from?: string; to?: string };
type DatesChipProps = { label: string; value: Dates; onChange: (value: Dates) => void };

/** A filter by days within the page's period. */
export function DatesChip({ label, value, onChange }: DatesChipProps) {
  const t = useText(filterTexts);
  const colon = useColon();
  const [open, setOpen] = useState(false);
  const apply = (dates: Dates) => {
    onChange(dates);
    setOpen(false);
  };
  const on = value.from !== undefined || value.to !== undefined;
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      content={<DatesForm value={value} onChange={apply} />}
    >
      <button type="button" className="jd-chip" data-on={on} aria-expanded={open}>
        {label + colon}
        {on ? `${value.from ?? '…'} — ${value.to ?? '…'}` : t.wholePeriod}
        <Icon name="down" size={12} />
      </button>
    </Popover>
  );
}

function DatesForm({ value, onChange }: { value: Dates; onChange: (value: Dates) => void }) {
  const t = useText(filterTexts);
  const { businessDate } = useSession();
  const check = useDateCheck({ optional: true });
  const form = useForm({ initial: { from: value.from ?? '', to: value.to ?? '' }, checks: { from: check, to: check } });
  const set = ({ from, to }: { from: string; to: string }) =>
    onChange({ ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) });
  return (
    <FormFrame
      form={form}
      submit={t.apply}
      onSubmit={set}
      others={<Button onClick={() => onChange({})}>{t.wholePeriod}</Button>}
    >
      <FormRow>
        <Field form={form} name="from" label={t.from}>
          {(bind) => <DateInput {...bind} today={businessDate} />}
        </Field>
        <Field form={form} name="to" label={t.to}>
          {(bind) => <DateInput {...bind} today={businessDate} />}
        </Field>
      </FormRow>
    </FormFrame>
  );
}

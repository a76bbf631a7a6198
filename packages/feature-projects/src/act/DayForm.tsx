import { useSession } from '@jiedui/shell';
import {
  DateInput,
  Field,
  FormFrame,
  type FormRefusal,
  LongText,
  Section,
  TextInput,
  useDateCheck,
  useForm,
  useRequired,
  useText,
} from '@jiedui/ui';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { actTexts } from './texts.ts';

type DayFormProps = {
  title: string;
  /** Keeps unfinished work apart by project. */
  draftKey: string;
  /** The input's own name of the date, so that a refusal lands at it. */
  day: { name: string; label: string; initial?: string; hint?: ReactNode };
  /** A text asked beside the date: a document's number in one line, or a reason. */
  text?: { name: string; label: string; initial?: string; long?: boolean };
  note?: ReactNode;
  submit: string;
  use: { busy: boolean; refusal: FormRefusal | undefined };
  onSubmit: (values: Record<string, string>) => unknown;
  onCancel: () => void;
};

/** Most steps of a project are a day and at most one text. */
export function DayForm({ title, draftKey, day, text, note, submit, use, onSubmit, onCancel }: DayFormProps) {
  const t = useText(actTexts);
  const { businessDate } = useSession();
  const date = useDateCheck();
  const required = useRequired(text?.label ?? '');
  const form = useForm<Record<string, string>>({
    draftKey,
    initial: {
      ...(text === undefined ? {} : { [text.name]: text.initial ?? '' }),
      [day.name]: day.initial ?? businessDate,
    },
    checks: { [day.name]: date, ...(text === undefined ? {} : { [text.name]: required }) },
  });
  const send = async (values: Record<string, string>) => {
    if (await onSubmit(values)) form.reset();
  };
  return (
    <Section title={title}>
      {note === undefined ? null : <p className="jd-muted">{note}</p>}
      <FormFrame
        form={form}
        submit={submit}
        busy={use.busy}
        refusal={use.refusal}
        onSubmit={send}
        others={<Button onClick={onCancel}>{t.cancel}</Button>}
      >
        {text === undefined ? null : (
          <Field form={form} name={text.name} label={text.label}>
            {({ value, ...bind }) =>
              text.long ? (
                <LongText {...bind} value={value ?? ''} maxLength={500} />
              ) : (
                <TextInput {...bind} value={value ?? ''} maxLength={60} autoFocus />
              )
            }
          </Field>
        )}
        <Field form={form} name={day.name} label={day.label} hint={day.hint}>
          {({ value, ...bind }) => <DateInput {...bind} value={value ?? ''} today={businessDate} />}
        </Field>
      </FormFrame>
    </Section>
  );
}

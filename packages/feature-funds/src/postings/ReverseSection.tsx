import { useSession, useUseCase } from '@jiedui/shell';
import {
  DateInput,
  defineTexts,
  Field,
  FormFrame,
  LongText,
  Result,
  Section,
  useDateCheck,
  useForm,
  useRequired,
  useText,
} from '@jiedui/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { type PostingInFull, REVERSE } from './documents.ts';
import { isReversible } from './kinds.ts';

const texts = defineTexts({
  zh: {
    open: '冲销这笔凭证',
    title: '冲销',
    hint: '记一笔相反的凭证，原凭证保留；只能冲销一次',
    reversedOn: '冲销日期',
    reason: '冲销原因',
    submit: '确认冲销',
    cancel: '不冲销',
    done: '已冲销',
    next: '余额已恢复；两笔凭证都留在账上。',
  },
  en: {
    open: 'Reverse this entry',
    title: 'Reverse',
    hint: 'Books the opposite; the entry itself stays. Once only',
    reversedOn: 'Reversed on',
    reason: 'Reason',
    submit: 'Reverse entry',
    cancel: 'Do not reverse',
    done: 'Reversed',
    next: 'The balances are restored; both entries stay in the books.',
  },
});

/** Takes an entry of one's own back by booking its opposite, with a reason. */
export function ReverseSection({ posting }: { posting: PostingInFull }) {
  const t = useText(texts);
  const { businessDate } = useSession();
  const use = useUseCase(REVERSE);
  const [open, setOpen] = useState(false);
  const form = useForm({
    initial: { reversedOn: businessDate, reason: '' },
    checks: { reversedOn: useDateCheck(), reason: useRequired(t.reason) },
  });
  if (use.done) return <Result title={t.done} next={t.next} />;
  if (!isReversible(posting)) return null;
  if (!open)
    return (
      <div>
        <Button onClick={() => setOpen(true)}>{t.open}</Button>
      </div>
    );
  return (
    <Section title={t.title} note={t.hint}>
      <FormFrame
        form={form}
        submit={t.submit}
        busy={use.busy}
        refusal={use.refusal}
        others={<Button onClick={() => setOpen(false)}>{t.cancel}</Button>}
        onSubmit={({ reversedOn, reason }) => use.run({ postingId: posting.id, reversedOn, reason: reason.trim() })}
      >
        <Field form={form} name="reversedOn" label={t.reversedOn}>
          {(bind) => <DateInput {...bind} today={businessDate} />}
        </Field>
        <Field form={form} name="reason" label={t.reason}>
          {(bind) => <LongText {...bind} rows={2} maxLength={500} />}
        </Field>
      </FormFrame>
    </Section>
  );
}

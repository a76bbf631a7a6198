import { formatYuan } from '@jiedui/model';
import { useSession, useUseCase } from '@jiedui/shell';
import {
  DateInput,
  defineTexts,
  Field,
  FormFrame,
  FormRow,
  LongText,
  Money,
  MoneyInput,
  Result,
  Section,
  useDateCheck,
  useForm,
  useMoneyCheck,
  useRequired,
  useText,
} from '@jiedui/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { RECALL } from '../send/documents.ts';
import { toFen } from '../words/toFen.ts';
import { Changed, useSeen } from '../words/useSeen.tsx';
import type { TransferInFull } from './documents.ts';

const texts = defineTexts({
  zh: {
    title: '撤回',
    open: '撤回在途资金',
    amount: '撤回金额（元）',
    recalledOn: '撤回日期',
    reason: '撤回原因',
    hint: '可撤回全部或部分在途；已确认到账的不能撤回。',
    inTransit: '在途',
    done: '已撤回',
    next: '撤回的金额不再计为在途，所属分期恢复为未拨。',
    close: '关闭',
    cancel: '不撤回',
  },
  en: {
    title: 'Recall',
    open: 'Recall money in transit',
    amount: 'Amount to recall (CNY)',
    recalledOn: 'Recalled on',
    reason: 'Reason',
    hint: 'All or part of what is in transit; what was confirmed cannot be recalled.',
    inTransit: 'In transit',
    done: 'Recalled',
    next: 'The amount is no longer in transit, and its instalment is open again.',
    close: 'Close',
    cancel: 'Do not recall',
  },
});

/** Lets the sender take back all or part of what is still under way. */
export function RecallSection({ transfer }: { transfer: TransferInFull }) {
  const t = useText(texts);
  const [open, setOpen] = useState(false);
  if (open) return <RecallForm transfer={transfer} onClose={() => setOpen(false)} />;
  if (transfer.inTransit === '0') return null;
  return (
    <div>
      <Button onClick={() => setOpen(true)}>{t.open}</Button>
    </div>
  );
}

function RecallForm({ transfer, onClose }: { transfer: TransferInFull; onClose: () => void }) {
  const t = useText(texts);
  const { businessDate } = useSession();
  const use = useUseCase(RECALL);
  const { seen, changed, accept } = useSeen(transfer);
  const form = useForm({
    initial: { amount: formatYuan(BigInt(transfer.inTransit)), recalledOn: businessDate, reason: '' },
    checks: {
      amount: useMoneyCheck({ maxFen: BigInt(seen.inTransit) }),
      recalledOn: useDateCheck(),
      reason: useRequired(t.reason),
    },
  });
  if (use.done) return <Result title={t.done} next={t.next} actions={<Button onClick={onClose}>{t.close}</Button>} />;
  return (
    <Section title={t.title} note={t.hint}>
      {changed ? (
        <Changed
          label={t.inTransit}
          before={<Money fen={seen.inTransit} />}
          now={<Money fen={transfer.inTransit} />}
          onAccept={accept}
        />
      ) : null}
      <FormFrame
        form={form}
        submit={t.open}
        busy={use.busy}
        refusal={use.refusal}
        others={<Button onClick={onClose}>{t.cancel}</Button>}
        onSubmit={({ amount, recalledOn, reason }) => {
          const fen = toFen(amount);
          if (fen === undefined) return;
          const { id: transferId, version } = seen;
          return use.run({ transferId, version, amount: fen, recalledOn, reason: reason.trim() });
        }}
      >
        <FormRow>
          <Field form={form} name="amount" label={t.amount}>
            {(bind) => <MoneyInput {...bind} />}
          </Field>
          <Field form={form} name="recalledOn" label={t.recalledOn}>
            {(bind) => <DateInput {...bind} today={businessDate} />}
          </Field>
        </FormRow>
        <Field form={form} name="reason" label={t.reason}>
          {(bind) => <LongText {...bind} rows={2} maxLength={500} />}
        </Field>
      </FormFrame>
    </Section>
  );
}

import { formatYuan } from '@jiedui/model';
import { useSession, useUseCase } from '@jiedui/shell';
import {
  DateInput,
  Field,
  FormFrame,
  FormRow,
  LongText,
  Money,
  MoneyInput,
  showMoney,
  TextInput,
  useDateCheck,
  useForm,
  useLanguage,
  useMoneyCheck,
  useRequired,
  useText,
} from '@jiedui/ui';
import { restFen } from '../money/sums.ts';
import type { TransferInFull } from '../transfers/documents.ts';
import { toFen } from '../words/toFen.ts';
import { Changed, useSeen } from '../words/useSeen.tsx';
import { ConfirmedResult } from './ConfirmedResult.tsx';
import { CONFIRM } from './documents.ts';
import { confirmTexts } from './texts.ts';

/** Confirms what arrived: all of it with one press, less of it with a reason. */
export function ConfirmForm({ transfer, onClose }: { transfer: TransferInFull; onClose: () => void }) {
  const t = useText(confirmTexts);
  const { language } = useLanguage();
  const { businessDate } = useSession();
  const use = useUseCase(CONFIRM);
  const { seen, changed, accept } = useSeen(transfer);
  const required = useRequired(t.differenceReason);
  const form = useForm({
    draftKey: `funds.confirm.${transfer.id}`,
    initial: {
      amount: formatYuan(BigInt(transfer.inTransit)),
      arrivedOn: businessDate,
      voucherNo: '',
      differenceReason: '',
    },
    checks: {
      amount: useMoneyCheck({ maxFen: BigInt(seen.inTransit) }),
      arrivedOn: useDateCheck(),
      differenceReason: (text, { amount }) => (isLess(amount, seen.inTransit) ? required(text) : undefined),
    },
  });
  if (use.done) {
    const confirmed = restFen(seen.inTransit, use.done.inTransit);
    return <ConfirmedResult confirmed={confirmed} transfer={use.done} onClose={onClose} />;
  }
  if (transfer.inTransit === '0') return null;
  const less = isLess(form.values.amount, seen.inTransit);
  const rest = restFen(seen.inTransit, toFen(form.values.amount) ?? '0');
  return (
    <>
      {changed ? (
        <Changed
          label={t.inTransit}
          before={<Money fen={seen.inTransit} />}
          now={<Money fen={transfer.inTransit} />}
          onAccept={() => {
            accept();
            form.set('amount', formatYuan(BigInt(transfer.inTransit)));
          }}
        />
      ) : null}
      <FormFrame
        form={form}
        submit={t.submit}
        busy={use.busy}
        refusal={use.refusal}
        onSubmit={async ({ amount, arrivedOn, voucherNo, differenceReason }) => {
          const fen = toFen(amount);
          if (fen === undefined) return;
          const own = voucherNo.trim() === '' ? {} : { voucherNo: voucherNo.trim() };
          const reason = less ? { differenceReason: differenceReason.trim() } : {};
          const { id: transferId, version } = seen;
          if (await use.run({ transferId, version, amount: fen, arrivedOn, ...own, ...reason })) form.reset();
        }}
      >
        <Field form={form} name="amount" label={t.amount}>
          {(bind) => <MoneyInput {...bind} />}
        </Field>
        {less ? (
          <Field
            form={form}
            name="differenceReason"
            label={t.differenceReason}
            hint={t.lessThan(showMoney(rest, 'YUAN', language).exact)}
          >
            {(bind) => <LongText {...bind} rows={2} maxLength={500} />}
          </Field>
        ) : null}
        <FormRow>
          <Field form={form} name="arrivedOn" label={t.arrivedOn}>
            {(bind) => <DateInput {...bind} today={businessDate} />}
          </Field>
          <Field form={form} name="voucherNo" label={t.voucherNo} optional>
            {(bind) => <TextInput {...bind} maxLength={60} />}
          </Field>
        </FormRow>
      </FormFrame>
    </>
  );
}

function isLess(amount: string, inTransit: string): boolean {
  const fen = toFen(amount);
  return fen !== undefined && BigInt(fen) < BigInt(inTransit);
}

import { useSession, useUseCase } from '@jiedui/shell';
import {
  DateInput,
  Field,
  FormFrame,
  FormRow,
  LongText,
  MoneyInput,
  Notice,
  Result,
  showMoney,
  TextInput,
  useDateCheck,
  useForm,
  useLanguage,
  useMoneyCheck,
  useRequired,
  useText,
} from '@jiedui/ui';
import { Button } from 'antd';
import { toFen } from '../words/toFen.ts';
import { type FundInFull, RETURN } from './documents.ts';
import { balanceTexts } from './texts.ts';

/** Sends money in place and not allocated back to its provider. */
export function ReturnForm({ fund }: { fund: FundInFull }) {
  const t = useText(balanceTexts);
  const { language } = useLanguage();
  const { businessDate } = useSession();
  const use = useUseCase(RETURN);
  const form = useForm({
    draftKey: `funds.return.${fund.id}`,
    initial: { amount: '', returnedOn: businessDate, voucherNo: '', reason: '' },
    checks: {
      amount: useMoneyCheck({ maxFen: BigInt(fund.available) }),
      returnedOn: useDateCheck(),
      voucherNo: useRequired(t.voucherNo),
      reason: useRequired(t.reason),
    },
  });
  const exact = (fen: string) => showMoney(fen, 'YUAN', language).exact;
  if (use.done) {
    const again = <Button onClick={use.reset}>{t.again}</Button>;
    return <Result title={t.returned(exact(use.done.amount))} next={t.returnedNext} actions={again} />;
  }
  if (fund.available === '0') return <Notice>{t.nothing}</Notice>;
  return (
    <FormFrame
      form={form}
      submit={t.give}
      busy={use.busy}
      refusal={use.refusal}
      onSubmit={async ({ amount, returnedOn, voucherNo, reason }) => {
        const fen = toFen(amount);
        if (fen === undefined) return;
        const papers = { voucherNo: voucherNo.trim(), reason: reason.trim() };
        if (await use.run({ fundId: fund.id, amount: fen, returnedOn, ...papers })) form.reset();
      }}
    >
      <Field form={form} name="amount" label={t.amount} hint={t.most(exact(fund.available))}>
        {(bind) => <MoneyInput {...bind} />}
      </Field>
      <FormRow>
        <Field form={form} name="voucherNo" label={t.voucherNo}>
          {(bind) => <TextInput {...bind} maxLength={60} />}
        </Field>
        <Field form={form} name="returnedOn" label={t.returnedOn}>
          {(bind) => <DateInput {...bind} today={businessDate} />}
        </Field>
      </FormRow>
      <Field form={form} name="reason" label={t.reason}>
        {(bind) => <LongText {...bind} rows={2} maxLength={500} />}
      </Field>
    </FormFrame>
  );
}

import { useChangeAddress, useSession, useUseCase } from '@jiedui/shell';
import {
  Choice,
  DateInput,
  Field,
  FormFrame,
  FormRow,
  LongText,
  MoneyInput,
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
import { asFundSource } from '../words/asFundSource.ts';
import { toFen } from '../words/toFen.ts';
import { useSourcesOf } from '../words/useSourcesOf.ts';
import { type AgreementInForce, REGISTER } from './documents.ts';
import { registerTexts } from './texts.ts';

type RegisterFormProps = { agreements: readonly AgreementInForce[]; onAgain: () => void };

export function RegisterForm({ agreements, onAgain }: RegisterFormProps) {
  const t = useText(registerTexts);
  const { language } = useLanguage();
  const { businessDate } = useSession();
  const change = useChangeAddress();
  const use = useUseCase(REGISTER);
  const sourcesOf = useSourcesOf();
  const only = agreements.length === 1 ? agreements[0] : undefined;
  const form = useForm({
    draftKey: 'funds.register',
    initial: {
      agreementId: only?.id ?? '',
      source: only ? (sourcesOf(only.scheme)[0]?.value ?? '') : '',
      amount: '',
      arrivedOn: businessDate,
      voucherNo: '',
      payer: '',
      note: '',
    },
    checks: {
      agreementId: useRequired(t.agreementId),
      source: useRequired(t.source),
      amount: useMoneyCheck(),
      arrivedOn: useDateCheck(),
      voucherNo: useRequired(t.voucherNo),
      payer: useRequired(t.payer),
    },
  });
  const scheme = (id: string) => agreements.find((agreement) => agreement.id === id)?.scheme;
  if (use.done) {
    const { id, amount } = use.done;
    return (
      <Result
        title={t.done(showMoney(amount, 'YUAN', language).exact)}
        next={t.next}
        actions={
          <>
            <Button type="primary" onClick={() => change({ new: undefined, view: 'unmatched', open: id })}>
              {t.see}
            </Button>
            <Button onClick={onAgain}>{t.again}</Button>
          </>
        }
      />
    );
  }
  return (
    <FormFrame
      form={form}
      submit={t.submit}
      busy={use.busy}
      refusal={use.refusal}
      onSubmit={async ({ agreementId, arrivedOn, ...rest }) => {
        const amount = toFen(rest.amount);
        const source = asFundSource(rest.source);
        if (amount === undefined || source === undefined) return;
        const [voucherNo, payer, note] = [rest.voucherNo.trim(), rest.payer.trim(), rest.note.trim()];
        const input = { agreementId, source, amount, arrivedOn, voucherNo, payer, ...(note ? { note } : {}) };
        if (await use.run(input)) form.reset();
      }}
    >
      <Field form={form} name="agreementId" label={t.agreementId}>
        {(bind) => (
          <Choice
            {...bind}
            options={agreements.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(id) => {
              form.set('agreementId', id);
              form.set('source', sourcesOf(scheme(id))[0]?.value ?? '');
            }}
          />
        )}
      </Field>
      <Field form={form} name="source" label={t.source}>
        {(bind) => <Choice {...bind} options={sourcesOf(scheme(form.values.agreementId))} />}
      </Field>
      <Field form={form} name="amount" label={t.amount}>
        {(bind) => <MoneyInput {...bind} />}
      </Field>
      <FormRow>
        <Field form={form} name="arrivedOn" label={t.arrivedOn}>
          {(bind) => <DateInput {...bind} today={businessDate} />}
        </Field>
        <Field form={form} name="voucherNo" label={t.voucherNo}>
          {(bind) => <TextInput {...bind} maxLength={60} />}
        </Field>
      </FormRow>
      <Field form={form} name="payer" label={t.payer}>
        {(bind) => <TextInput {...bind} maxLength={120} />}
      </Field>
      <Field form={form} name="note" label={t.note} optional>
        {(bind) => <LongText {...bind} rows={2} maxLength={500} />}
      </Field>
    </FormFrame>
  );
}

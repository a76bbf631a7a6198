import { useSession, useUseCase } from '@jiedui/shell';
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
import { restFen } from '../money/sums.ts';
import type { AgreementInForce } from '../receipts/documents.ts';
import { asFundSource } from '../words/asFundSource.ts';
import { toFen } from '../words/toFen.ts';
import { useSourcesOf } from '../words/useSourcesOf.ts';
import { COMMIT } from './documents.ts';
import { PlaceInside } from './PlaceInside.tsx';
import { commitTexts } from './texts.ts';

type CommitFormProps = {
  agreements: readonly AgreementInForce[];
  onAgain: () => void;
  onPlan: (id: string) => void;
};

/** The form of one commitment: agreement first, the rest follows from it. */
export function CommitForm({ agreements, onAgain, onPlan }: CommitFormProps) {
  const t = useText(commitTexts);
  const { language } = useLanguage();
  const { businessDate } = useSession();
  const use = useUseCase(COMMIT);
  const sourcesOf = useSourcesOf();
  const of = (id: string) => agreements.find((agreement) => agreement.id === id);
  const first = agreements.length === 1 ? agreements[0] : undefined;
  const form = useForm({
    draftKey: 'funds.commit',
    initial: {
      agreementId: first?.id ?? '',
      source: first ? (sourcesOf(first.scheme)[0]?.value ?? '') : '',
      divisionKey: first?.division.key ?? '',
      amount: '',
      year: businessDate.slice(0, 4),
      committedOn: businessDate,
      documentNo: '',
      note: '',
    },
    checks: {
      agreementId: useRequired(t.agreementId),
      source: useRequired(t.source),
      divisionKey: useRequired(t.divisionKey),
      amount: useMoneyCheck(),
      year: (text) => (/^\d{4}$/u.test(text.normalize('NFKC').trim()) ? undefined : t.yearWrong),
      committedOn: useDateCheck(),
      documentNo: useRequired(t.documentNo),
    },
  });
  const exact = (fen: bigint | string) => showMoney(fen, 'YUAN', language).exact;
  if (use.done) {
    const { id, amount, year } = use.done;
    const actions = (
      <>
        <Button type="primary" onClick={() => onPlan(id)}>
          {t.plan}
        </Button>
        <Button onClick={onAgain}>{t.again}</Button>
      </>
    );
    return <Result title={t.done(exact(amount), year)} next={t.next} actions={actions} />;
  }
  const agreement = of(form.values.agreementId);
  const choose = (id: string) => {
    form.set('agreementId', id);
    form.set('source', sourcesOf(of(id)?.scheme)[0]?.value ?? '');
    form.set('divisionKey', of(id)?.division.key ?? '');
  };
  return (
    <FormFrame
      form={form}
      submit={t.submit}
      busy={use.busy}
      refusal={use.refusal}
      onSubmit={async ({ agreementId, divisionKey, committedOn, ...rest }) => {
        const amount = toFen(rest.amount);
        const source = asFundSource(rest.source);
        if (amount === undefined || source === undefined) return;
        const year = Number(rest.year.normalize('NFKC'));
        const [documentNo, note] = [rest.documentNo.trim(), rest.note.trim()];
        const input = { agreementId, source, divisionKey, amount, year, committedOn, documentNo };
        if (await use.run({ ...input, ...(note ? { note } : {}) })) form.reset();
      }}
    >
      <Field form={form} name="agreementId" label={t.agreementId}>
        {(bind) => (
          <Choice
            {...bind}
            options={agreements.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={choose}
          />
        )}
      </Field>
      <Field form={form} name="divisionKey" label={t.divisionKey}>
        {(bind) => <PlaceInside {...bind} divisionKey={agreement?.division.key} />}
      </Field>
      <FormRow>
        <Field form={form} name="source" label={t.source}>
          {(bind) => <Choice {...bind} options={sourcesOf(agreement?.scheme)} />}
        </Field>
        <Field form={form} name="year" label={t.year}>
          {(bind) => <TextInput {...bind} maxLength={4} />}
        </Field>
      </FormRow>
      <Field
        form={form}
        name="amount"
        label={t.amount}
        hint={agreement ? t.left(exact(restFen(agreement.amount, agreement.committed))) : undefined}
      >
        {(bind) => <MoneyInput {...bind} />}
      </Field>
      <FormRow>
        <Field form={form} name="documentNo" label={t.documentNo}>
          {(bind) => <TextInput {...bind} maxLength={60} />}
        </Field>
        <Field form={form} name="committedOn" label={t.committedOn}>
          {(bind) => <DateInput {...bind} today={businessDate} />}
        </Field>
      </FormRow>
      <Field form={form} name="note" label={t.note} optional>
        {(bind) => <LongText {...bind} rows={2} maxLength={500} />}
      </Field>
    </FormFrame>
  );
}

import { formatYuan } from '@jiedui/model';
import { useSession, useTerm, useUseCase } from '@jiedui/shell';
import {
  Choice,
  DateInput,
  Field,
  FormFrame,
  FormRow,
  LongText,
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
import { toFen } from '../words/toFen.ts';
import { type Destination, destinationInput } from './destinations.ts';
import { SEND } from './documents.ts';
import { SentResult } from './SentResult.tsx';
import { sendTexts } from './texts.ts';

type SendFormProps = {
  destinations: readonly Destination[];
  start: string | undefined;
  onAgain: () => void;
  onSee: (id: string) => void;
};

/** The form of one transfer: the earliest open instalment and what is left of it stand there already. */
export function SendForm({ destinations, start, onAgain, onSee }: SendFormProps) {
  const t = useText(sendTexts);
  const { language } = useLanguage();
  const { businessDate } = useSession();
  const use = useUseCase(SEND);
  const first = destinations.find(({ value }) => value === start) ?? destinations[0];
  const rest = (destination: Destination | undefined) =>
    destination?.restFen === undefined ? '' : formatYuan(destination.restFen);
  const form = useForm({
    draftKey: `funds.send.${start ?? ''}`,
    initial: { target: first?.value ?? '', amount: rest(first), voucherNo: '', voucherOn: businessDate, note: '' },
    checks: {
      target: useRequired(t.target),
      amount: useMoneyCheck(),
      voucherNo: useRequired(t.voucherNo),
      voucherOn: useDateCheck(),
    },
  });
  const chosen = destinations.find(({ value }) => value === form.values.target);
  const options = useDestinationOptions(destinations);
  if (use.done) return <SentResult transfer={use.done} onAgain={onAgain} onSee={onSee} />;
  const exact = (fen: string) => showMoney(fen, 'AUTO', language);
  const worded = (fen: string) => `${exact(fen).figures} ${exact(fen).unit}`;
  const { instalment } = chosen ?? {};
  const hint = instalment
    ? t.instalmentHint(worded(instalment.amount), worded(instalment.sent))
    : chosen && t.fundHint(chosen.agreement);
  // The gateway names the instalment or the fund; the form has one field for both.
  const named = use.refusal?.field === 'instalmentId' || use.refusal?.field === 'fundId';
  const choose = (value: string) => {
    form.set('target', value);
    form.set('amount', rest(destinations.find((one) => one.value === value)));
  };
  return (
    <FormFrame
      form={form}
      submit={t.submit}
      busy={use.busy}
      refusal={use.refusal && named ? { ...use.refusal, field: 'target' } : use.refusal}
      onSubmit={async ({ target, amount, voucherNo, voucherOn, note }) => {
        const fen = toFen(amount);
        if (fen === undefined) return;
        const paper = {
          amount: fen,
          voucherNo: voucherNo.trim(),
          voucherOn,
          ...(note.trim() ? { note: note.trim() } : {}),
        };
        if (await use.run({ ...destinationInput(target), ...paper })) form.reset();
      }}
    >
      <Field form={form} name="target" label={t.target} hint={hint}>
        {(bind) => <Choice {...bind} options={options} onChange={choose} />}
      </Field>
      <Field form={form} name="amount" label={t.amount}>
        {(bind) => <MoneyInput {...bind} />}
      </Field>
      <FormRow>
        <Field form={form} name="voucherNo" label={t.voucherNo}>
          {(bind) => <TextInput {...bind} maxLength={60} autoFocus />}
        </Field>
        <Field form={form} name="voucherOn" label={t.voucherOn}>
          {(bind) => <DateInput {...bind} today={businessDate} />}
        </Field>
      </FormRow>
      <Field form={form} name="note" label={t.note} optional>
        {(bind) => <LongText {...bind} rows={2} maxLength={500} />}
      </Field>
    </FormFrame>
  );
}

function useDestinationOptions(destinations: readonly Destination[]) {
  const t = useText(sendTexts);
  const term = useTerm();
  return destinations.map(({ value, receiver, provider, source, instalment }) => {
    const word = term('FundSource', source);
    return {
      value,
      label: instalment ? t.byInstalment(receiver, instalment.dueOn, word) : t.byFund(receiver, word, provider),
    };
  });
}

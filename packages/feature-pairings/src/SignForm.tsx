import { formatYuan, parseYuan } from '@jiedui/model';
import { useSession, useTermOptions, useUseCase } from '@jiedui/shell';
import {
  Choice,
  DateInput,
  Field,
  FormFrame,
  FormRow,
  LongText,
  MoneyInput,
  Result,
  TextInput,
  useDateCheck,
  useForm,
  useMoneyCheck,
  useRequired,
  useText,
} from '@jiedui/ui';
import { Button } from 'antd';
import { type PairingNode, SIGN } from './documents.ts';
import { endAfter } from './lastDay.ts';
import { pairingTexts } from './texts.ts';

/** Enters the agreement of a pairing, with its terms and route. */
export function SignForm({ pairing, onClose }: { pairing: PairingNode; onClose: () => void }) {
  const t = useText(pairingTexts);
  const { businessDate } = useSession();
  const routes = useTermOptions('Route');
  const use = useUseCase(SIGN);
  const form = useForm({
    draftKey: `pairing.sign.${pairing.id}`,
    initial: {
      title: '',
      documentNo: '',
      signedOn: businessDate,
      startsOn: businessDate,
      endsOn: '',
      amount: formatYuan(0n),
      route: 'DIRECT',
      terms: '',
    },
    checks: {
      title: useRequired(t.agreementTitle),
      documentNo: useRequired(t.documentNo),
      signedOn: useDateCheck(),
      startsOn: useDateCheck(),
      endsOn: useDateCheck(),
      amount: useMoneyCheck({}),
      terms: useRequired(t.terms),
    },
  });
  if (use.done)
    return <Result title={t.signed} next={t.signedNext} actions={<Button onClick={onClose}>{t.close}</Button>} />;
  return (
    <FormFrame
      form={form}
      submit={t.sign}
      busy={use.busy}
      refusal={use.refusal}
      onSubmit={async ({ amount, endsOn, route, ...rest }) => {
        const { fen } = parseYuan(amount);
        const sent =
          fen !== undefined &&
          (await use.run({
            ...rest,
            pairingId: pairing.id,
            version: pairing.version,
            amount: `${fen}`,
            route: route === 'THROUGH' ? 'THROUGH' : 'DIRECT',
            endsOn: endAfter(endsOn),
          }));
        if (sent) form.reset();
      }}
    >
      <Field form={form} name="title" label={t.agreementTitle}>
        {(bind) => <TextInput {...bind} maxLength={120} autoFocus />}
      </Field>
      <Field form={form} name="documentNo" label={t.documentNo}>
        {(bind) => <TextInput {...bind} maxLength={60} />}
      </Field>
      <Field form={form} name="signedOn" label={t.signedOn}>
        {(bind) => <DateInput {...bind} today={businessDate} />}
      </Field>
      <FormRow>
        <Field form={form} name="startsOn" label={t.startsOn}>
          {(bind) => <DateInput {...bind} today={businessDate} />}
        </Field>
        <Field form={form} name="endsOn" label={t.endsOn}>
          {(bind) => <DateInput {...bind} today={businessDate} />}
        </Field>
      </FormRow>
      <Field form={form} name="amount" label={t.amount}>
        {(bind) => <MoneyInput {...bind} />}
      </Field>
      <Field form={form} name="route" label={t.route}>
        {(bind) => <Choice {...bind} options={routes} />}
      </Field>
      <Field form={form} name="terms" label={t.terms}>
        {(bind) => <LongText {...bind} maxLength={2000} />}
      </Field>
    </FormFrame>
  );
}

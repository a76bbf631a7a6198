import { useSession, useUseCase } from '@jiedui/shell';
import { DateInput, Field, FormFrame, LongText, Result, useDateCheck, useForm, useRequired, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { END, type PairingNode } from './documents.ts';
import { pairingTexts } from './texts.ts';

/** Ends a pairing on a day; what was done under it stays. */
export function EndForm({ pairing, onClose }: { pairing: PairingNode; onClose: () => void }) {
  const t = useText(pairingTexts);
  const { businessDate } = useSession();
  const use = useUseCase(END);
  const form = useForm({
    draftKey: `pairing.end.${pairing.id}`,
    initial: { endsOn: businessDate, reason: '' },
    checks: { endsOn: useDateCheck(), reason: useRequired(t.reason) },
  });
  if (use.done)
    return <Result title={t.ended} next={t.endedNext} actions={<Button onClick={onClose}>{t.close}</Button>} />;
  return (
    <FormFrame
      form={form}
      submit={t.end}
      busy={use.busy}
      refusal={use.refusal}
      onSubmit={async (values) => {
        if (await use.run({ id: pairing.id, version: pairing.version, ...values })) form.reset();
      }}
    >
      <Field form={form} name="endsOn" label={t.endedFrom}>
        {(bind) => <DateInput {...bind} today={businessDate} />}
      </Field>
      <Field form={form} name="reason" label={t.reason}>
        {(bind) => <LongText {...bind} maxLength={500} />}
      </Field>
    </FormFrame>
  );
}

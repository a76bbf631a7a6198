import { useSession, useTermOptions, useUseCase } from '@jiedui/shell';
import {
  Choice,
  DateInput,
  Field,
  FormFrame,
  FormRow,
  LongText,
  Result,
  SidePanel,
  useDateCheck,
  useForm,
  useRequired,
  useText,
} from '@jiedui/ui';
import { Button } from 'antd';
import { asScheme } from './codes.ts';
import { PROPOSE } from './documents.ts';
import { endAfter } from './lastDay.ts';
import { DivisionSearch, OrganisationSearch } from './PartySearch.tsx';
import { pairingTexts } from './texts.ts';

/** Enters a pairing: which provider helps which division, under which scheme, on what ground. */
export function ProposePanel({ onClose }: { onClose: () => void }) {
  const t = useText(pairingTexts);
  const { businessDate } = useSession();
  const schemes = useTermOptions('PairingScheme');
  const use = useUseCase(PROPOSE);
  const form = useForm({
    draftKey: 'pairing.propose',
    initial: { scheme: '', providerKey: '', divisionKey: '', startsOn: businessDate, endsOn: '', evidence: '' },
    checks: {
      scheme: useRequired(t.scheme),
      providerKey: useRequired(t.provider),
      divisionKey: useRequired(t.receiver),
      startsOn: useDateCheck(),
      endsOn: useDateCheck({ optional: true }),
      evidence: useRequired(t.evidence),
    },
  });
  return (
    <SidePanel title={t.propose} onClose={onClose}>
      {use.done ? (
        <Result title={t.proposed} next={t.proposedNext} actions={<Button onClick={onClose}>{t.close}</Button>} />
      ) : (
        <FormFrame
          form={form}
          submit={t.propose}
          busy={use.busy}
          refusal={use.refusal}
          onSubmit={async ({ scheme, endsOn, ...rest }) => {
            const chosen = asScheme(scheme);
            if (chosen && (await use.run({ ...rest, scheme: chosen, endsOn: endsOn ? endAfter(endsOn) : null })))
              form.reset();
          }}
        >
          <Field form={form} name="scheme" label={t.scheme}>
            {(bind) => <Choice {...bind} options={schemes} />}
          </Field>
          <Field form={form} name="providerKey" label={t.provider}>
            {(bind) => <OrganisationSearch {...bind} placeholder={t.search} />}
          </Field>
          <Field form={form} name="divisionKey" label={t.receiver}>
            {(bind) => <DivisionSearch {...bind} placeholder={t.search} />}
          </Field>
          <FormRow>
            <Field form={form} name="startsOn" label={t.startsOn}>
              {(bind) => <DateInput {...bind} today={businessDate} />}
            </Field>
            <Field form={form} name="endsOn" label={t.endsOn} optional>
              {(bind) => <DateInput {...bind} today={businessDate} />}
            </Field>
          </FormRow>
          <Field form={form} name="evidence" label={t.evidence}>
            {(bind) => <LongText {...bind} maxLength={300} />}
          </Field>
        </FormFrame>
      )}
    </SidePanel>
  );
}

import { useFreshQuery, useSession, useTerm, useTermOptions, useUseCase } from '@jiedui/shell';
import {
  Choice,
  DateInput,
  Field,
  FormFrame,
  FormRow,
  Notice,
  RadioChoice,
  useDateCheck,
  useForm,
  useRequired,
  useText,
} from '@jiedui/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { OrganisationChoice } from '../pick/OrganisationChoice.tsx';
import { GRANT_ROLE, ORGANISATION_OFFICES, type UserDetail } from './documents.ts';
import { userTexts } from './texts.ts';

const ADMINISTRATORS = ['security-admin', 'system-admin', 'audit-admin'];

/** Gives the person a role in an office of any organisation, or makes the account an administrator. */
export function GrantRole({ user }: { user: UserDetail }) {
  const t = useText(userTexts);
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <div>
        <Button onClick={() => setOpen(true)}>{t.grant}</Button>
      </div>
    );
  return <GrantForm user={user} onClose={() => setOpen(false)} />;
}

function GrantForm({ user, onClose }: { user: UserDetail; onClose: () => void }) {
  const t = useText(userTexts);
  const { businessDate } = useSession();
  const grant = useUseCase(GRANT_ROLE);
  const required = { officeId: useRequired(t.office), organisationKey: useRequired(t.organisation) };
  const form = useForm({
    initial: {
      kind: 'office',
      organisationKey: user.organisation?.key ?? '',
      officeId: '',
      role: '',
      validFrom: businessDate,
      validTo: '',
    },
    checks: {
      organisationKey: (value, { kind }) => (kind === 'office' ? required.organisationKey(value) : undefined),
      officeId: (value, { kind }) => (kind === 'office' ? required.officeId(value) : undefined),
      role: useRequired(t.role),
      validFrom: useDateCheck(),
      validTo: useDateCheck({ optional: true }),
    },
  });
  const { kind, organisationKey } = form.values;
  const choices = useChoices(kind, organisationKey);
  const send = async ({ officeId, role, validFrom, validTo }: typeof form.values) => {
    const end = validTo === '' ? {} : { validTo };
    const place = kind === 'office' ? { officeId } : {};
    if (await grant.run({ userId: user.id, ...place, role, validFrom, ...end })) onClose();
  };
  const kinds = [
    { value: 'office', label: t.inOffice },
    { value: 'administrator', label: t.administrator },
  ];
  return (
    <FormFrame
      form={form}
      submit={t.grant}
      busy={grant.busy}
      refusal={grant.refusal}
      others={<Button onClick={onClose}>{t.cancel}</Button>}
      onSubmit={send}
    >
      <Field form={form} name="kind" label={t.kind}>
        {(bind) => <RadioChoice {...bind} options={kinds} />}
      </Field>
      {kind === 'office' ? (
        <>
          <Field form={form} name="organisationKey" label={t.organisation}>
            {(bind) => <OrganisationChoice {...bind} present={user.organisation?.name} />}
          </Field>
          <Field form={form} name="officeId" label={t.office}>
            {(bind) => <Choice {...bind} options={choices.offices} />}
          </Field>
        </>
      ) : (
        <Notice>{t.separate}</Notice>
      )}
      <Field form={form} name="role" label={t.role}>
        {(bind) => <Choice {...bind} options={choices.roles} />}
      </Field>
      <FormRow>
        <Field form={form} name="validFrom" label={t.validFrom}>
          {(bind) => <DateInput {...bind} today={businessDate} />}
        </Field>
        <Field form={form} name="validTo" label={t.validTo} optional>
          {(bind) => <DateInput {...bind} today={businessDate} />}
        </Field>
      </FormRow>
    </FormFrame>
  );
}

/** The offices of the organisation chosen, and the roles people may hold there; or the three administrators. */
function useChoices(kind: string, organisationKey: string) {
  const term = useTerm();
  const all = useTermOptions('Role');
  const asked = kind === 'office' && organisationKey !== '';
  const query = useFreshQuery({ query: ORGANISATION_OFFICES, variables: { key: organisationKey }, pause: !asked });
  if (kind !== 'office') return { offices: [], roles: all.filter(({ value }) => ADMINISTRATORS.includes(value)) };
  const organisation = query.data?.organisation;
  return {
    offices: (organisation?.offices ?? [])
      .filter(({ active }) => active)
      .map(({ id, name }) => ({ value: id, label: name })),
    roles: (organisation?.roles ?? []).map((role) => ({ value: role, label: term('Role', role) })),
  };
}

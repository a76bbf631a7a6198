import { useTermOptions, useUseCase } from '@jiedui/shell';
import {
  Choice,
  Field,
  FormFrame,
  RadioChoice,
  Result,
  TextInput,
  useColon,
  useForm,
  useRequired,
  useText,
} from '@jiedui/ui';
import { Button } from 'antd';
import { DivisionChoice } from '../pick/DivisionChoice.tsx';
import { type OrganisationDetail, SAVE_ORGANISATION } from './documents.ts';
import { organisationTexts } from './texts.ts';

type OrganisationFormProps = {
  /** Absent for a new one. */
  organisation?: OrganisationDetail;
  onSaved?: () => void;
  /** Opens the new one by its key. */
  onOpen?: (key: string) => void;
};

/** Enters an organisation or changes one; its division is part of its key and stays. */
export function OrganisationForm({ organisation, onSaved, onOpen }: OrganisationFormProps) {
  const t = useText(organisationTexts);
  const colon = useColon();
  const kinds = useTermOptions('OrganisationKind');
  const save = useUseCase(SAVE_ORGANISATION);
  const form = useForm({
    ...(organisation ? {} : { draftKey: 'identity.organisation.new' }),
    initial: {
      kind: organisation?.kind ?? 'DEPARTMENT',
      divisionKey: organisation?.division?.key ?? '',
      name: organisation?.name ?? '',
      level: organisation?.level === 'partner' ? 'partner' : 'own',
    },
    checks: { divisionKey: useRequired(t.division), name: useRequired(t.name) },
  });
  if (save.done && !organisation) {
    const { key, name } = save.done;
    return (
      <Result
        title={`${t.saved}${colon}${name} · ${key}`}
        next={t.enteredNext}
        actions={<Button onClick={() => onOpen?.(key)}>{t.open}</Button>}
      />
    );
  }
  const send = async ({ kind, divisionKey, name, level }: typeof form.values) => {
    const which = organisation ? { key: organisation.key, version: organisation.version } : {};
    const done = await save.run({ ...which, kind, divisionKey, name, level: level === 'partner' ? level : undefined });
    if (done === undefined) return;
    form.reset();
    onSaved?.();
  };
  const levels = [
    { value: 'own', label: t.ownLevel },
    { value: 'partner', label: t.partner },
  ];
  return (
    <FormFrame form={form} submit={t.save} busy={save.busy} refusal={save.refusal} onSubmit={send}>
      <Field form={form} name="kind" label={t.kind} hint={form.values.kind === 'GOVERNMENT' ? t.government : undefined}>
        {(bind) => <Choice {...bind} options={kinds} />}
      </Field>
      <Field form={form} name="divisionKey" label={t.division}>
        {(bind) => (
          <DivisionChoice {...bind} disabled={organisation !== undefined} present={organisation?.division?.name} />
        )}
      </Field>
      <Field form={form} name="name" label={t.name}>
        {(bind) => <TextInput {...bind} maxLength={100} />}
      </Field>
      <Field form={form} name="level" label={t.level} hint={t.levelHint}>
        {(bind) => <RadioChoice {...bind} options={levels} />}
      </Field>
    </FormFrame>
  );
}

import '../identity.css';
import { useUseCase } from '@jiedui/shell';
import { Empty, Field, FormFrame, Mark, Notice, TextInput, useForm, useRequired, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { type OfficeRow, SAVE_OFFICE } from './documents.ts';
import { organisationTexts } from './texts.ts';

/** The offices of an organisation, each renamed or closed where it stands, and a line to add one. */
export function Offices({ organisationKey, offices }: { organisationKey: string; offices: readonly OfficeRow[] }) {
  const t = useText(organisationTexts);
  const [renaming, setRenaming] = useState<string>();
  return (
    <>
      {offices.length === 0 ? <Empty title={t.offices}>{t.officesEmpty}</Empty> : null}
      <ul className="jd-lines">
        {offices.map((office) => (
          <li key={office.id}>
            {renaming === office.id ? (
              <OfficeForm
                organisationKey={organisationKey}
                office={office}
                onDone={() => setRenaming(undefined)}
                others={<Button onClick={() => setRenaming(undefined)}>{t.cancel}</Button>}
              />
            ) : (
              <OfficeLine organisationKey={organisationKey} office={office} onRename={() => setRenaming(office.id)} />
            )}
          </li>
        ))}
      </ul>
      <OfficeForm key={offices.length} organisationKey={organisationKey} />
    </>
  );
}

type LineProps = { organisationKey: string; office: OfficeRow; onRename: () => void };

function OfficeLine({ organisationKey, office: { id, name, active, version }, onRename }: LineProps) {
  const t = useText(organisationTexts);
  const save = useUseCase(SAVE_OFFICE);
  return (
    <div className="jd-line">
      <span className="jd-line-what">
        {name} {active ? null : <Mark tone="open">{t.closed}</Mark>}
        {save.refusal ? <Notice tone="late">{save.refusal.message}</Notice> : null}
      </span>
      <Button size="small" onClick={onRename}>
        {t.rename}
      </Button>
      <Button
        size="small"
        loading={save.busy}
        onClick={() => void save.run({ id, version, organisationKey, name, active: !active })}
      >
        {active ? t.close : t.reopen}
      </Button>
    </div>
  );
}

type OfficeFormProps = {
  organisationKey: string;
  office?: OfficeRow;
  onDone?: () => void;
  others?: React.ReactNode;
};

function OfficeForm({ organisationKey, office, onDone, others }: OfficeFormProps) {
  const t = useText(organisationTexts);
  const save = useUseCase(SAVE_OFFICE);
  const form = useForm({ initial: { name: office?.name ?? '' }, checks: { name: useRequired(t.office) } });
  const which = office ? { id: office.id, version: office.version, active: office.active } : {};
  const send = async ({ name }: { name: string }) => {
    if ((await save.run({ ...which, organisationKey, name })) === undefined) return;
    form.reset();
    onDone?.();
  };
  return (
    <FormFrame
      form={form}
      submit={office ? t.save : t.addOffice}
      busy={save.busy}
      refusal={save.refusal}
      others={others}
      onSubmit={send}
    >
      <Field form={form} name="name" label={t.office}>
        {(bind) => <TextInput {...bind} maxLength={60} autoFocus={office !== undefined} />}
      </Field>
    </FormFrame>
  );
}

import { graphql, refreshAll, useSession, useUseCase } from '@jiedui/shell';
import {
  DateInput,
  Field,
  FormFrame,
  FormRow,
  LongText,
  Section,
  TextInput,
  useDateCheck,
  useForm,
  useRequired,
  useText,
} from '@jiedui/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { OrganisationChoice } from '../create/OrganisationChoice.tsx';
import { projectTexts } from '../project/texts.ts';
import type { ActProps } from './act.ts';
import { Conflict } from './Conflict.tsx';
import { changed, type Editable, editableOf, onTop } from './difference.ts';
import { actTexts } from './texts.ts';
import { updateTexts } from './updateTexts.ts';

const UPDATE = graphql(`
  mutation UpdateProject($input: UpdateProjectInput!) {
    updateProject(input: $input) {
      __typename
      ... on Project { id version name }
      ... on Refusal { code message messageEn field }
    }
  }
`);

/** Edits what describes a project. It keeps to the version it began with, so that nobody's change is lost unseen. */
export default function Update({ project, onDone, onCancel }: ActProps) {
  const t = useText(updateTexts);
  const own = useText(actTexts);
  const words = useText(projectTexts);
  const { businessDate } = useSession();
  const [base, setBase] = useState({ version: project.version, values: editableOf(project) });
  const use = useUseCase(UPDATE);
  const form = useForm<Editable>({
    initial: base.values,
    checks: {
      name: useRequired(words.name),
      personName: useRequired(words.person),
      deadline: useDateCheck(),
      beneficiaryHouseholds: (text) => (/^\d{0,7}$/u.test(text.trim()) ? undefined : t.householdsCheck),
    },
  });
  const send = async (version: number, from: Editable, values: Editable) => {
    const { beneficiaryHouseholds: households, ...texts } = changed(from, values);
    const count = households ? { beneficiaryHouseholds: Number(households) } : {};
    if ((await use.run({ id: project.id, version, ...texts, ...count })) !== undefined) onDone({ title: t.updated });
    // What the other wrote is fetched at once, to stand beside one's own.
    else await refreshAll();
  };
  const theirs = editableOf(project);
  const clash = use.refusal?.code === 'CONFLICT' && project.version !== base.version;
  if (clash) {
    return (
      <Conflict
        project={project}
        base={base.values}
        mine={form.values}
        theirs={theirs}
        busy={use.busy}
        onKeep={() => void send(project.version, theirs, onTop(base.values, form.values, theirs))}
        onDrop={() => {
          use.reset();
          setBase({ version: project.version, values: theirs });
          onCancel();
        }}
      />
    );
  }
  return (
    <Section title={t.title}>
      <FormFrame
        form={form}
        submit={t.save}
        busy={use.busy}
        refusal={use.refusal}
        onSubmit={(values) => send(base.version, base.values, values)}
        others={<Button onClick={onCancel}>{own.cancel}</Button>}
      >
        <Field form={form} name="name" label={words.name}>
          {(bind) => <TextInput {...bind} maxLength={120} autoFocus />}
        </Field>
        <Field form={form} name="organisationKey" label={words.organisation}>
          {(bind) => (
            <OrganisationChoice
              {...bind}
              countyKey={project.county.key}
              known={[project.organisation, project.provider]}
            />
          )}
        </Field>
        <FormRow>
          <Field form={form} name="personName" label={words.person}>
            {(bind) => <TextInput {...bind} maxLength={60} />}
          </Field>
          <Field form={form} name="beneficiaryHouseholds" label={t.households} optional>
            {(bind) => <TextInput {...bind} maxLength={7} />}
          </Field>
        </FormRow>
        <Field form={form} name="deadline" label={words.deadline} hint={t.deadlineHint}>
          {(bind) => <DateInput {...bind} today={businessDate} />}
        </Field>
        <Field form={form} name="description" label={t.description} optional>
          {(bind) => <LongText {...bind} rows={4} maxLength={2000} />}
        </Field>
      </FormFrame>
    </Section>
  );
}

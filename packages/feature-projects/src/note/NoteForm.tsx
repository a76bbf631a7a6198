import { graphql, useSession, useUseCase } from '@jiedui/shell';
import {
  DateInput,
  Field,
  type Form,
  FormFrame,
  FormRow,
  LongText,
  Notice,
  Section,
  TextInput,
  useDateCheck,
  useForm,
  useRequired,
  useText,
} from '@jiedui/ui';
import { Button } from 'antd';
import { useId, useState } from 'react';
import type { ActProps } from '../act/act.ts';
import { FilePicker } from './FilePicker.tsx';
import { noteTexts } from './texts.ts';
import { useUploads } from './useUploads.ts';

const ADD = graphql(`
  mutation AddProgressNote($input: AddProgressNoteInput!) {
    addProgressNote(input: $input) {
      __typename
      ... on ProgressNote { id }
      ... on Refusal { code message messageEn field }
    }
  }
`);

/** How far a project is, with pictures. The note is saved first; a file that is refused takes nothing of it away. */
export default function NoteForm({ project, onDone, onCancel }: ActProps) {
  const t = useText(noteTexts);
  const filesId = useId();
  const { businessDate } = useSession();
  const use = useUseCase(ADD);
  const uploads = useUploads(project.id);
  const [noteId, setNoteId] = useState<string>();
  const [sending, setSending] = useState(false);
  const form = useForm({
    draftKey: `projects.note.${project.id}`,
    initial: { notedOn: businessDate, percent: '', text: '' },
    checks: {
      notedOn: useDateCheck(),
      text: useRequired(t.text),
      percent: (text) => (/^(|\d{1,2}|100)$/u.test(text.trim()) ? undefined : t.percentCheck),
    },
  });
  const save = async ({ notedOn, percent, text }: typeof form.values) => {
    const kept =
      noteId ??
      (
        await use.run({
          projectId: project.id,
          notedOn,
          text: text.trim(),
          ...(percent.trim() === '' ? {} : { percent: Number(percent) }),
        })
      )?.id;
    if (kept === undefined) return;
    setNoteId(kept);
    setSending(true);
    const all = await uploads.send(kept);
    setSending(false);
    if (!all) return;
    form.reset();
    onDone({ title: t.saved });
  };
  const finish = () => {
    form.reset();
    onDone({ title: t.saved });
  };
  return (
    <Section title={t.title}>
      <FormFrame
        form={form}
        submit={noteId === undefined ? t.save : t.again}
        busy={use.busy || sending}
        refusal={use.refusal}
        onSubmit={save}
        others={
          <Button onClick={noteId === undefined ? onCancel : finish}>
            {noteId === undefined ? t.cancel : t.close}
          </Button>
        }
      >
        {noteId !== undefined && !sending ? <Notice tone="late">{t.savedNotFiles}</Notice> : null}
        {noteId === undefined ? <NoteFields form={form} /> : null}
        <div className="jd-field">
          <label htmlFor={filesId}>{t.files}</label>
          <FilePicker
            id={filesId}
            files={uploads.files}
            busy={use.busy || sending}
            onAdd={uploads.add}
            onRemove={uploads.remove}
          />
          <div className="jd-field-hint">{t.filesHint}</div>
        </div>
      </FormFrame>
    </Section>
  );
}

function NoteFields({ form }: { form: Form<{ notedOn: string; percent: string; text: string }> }) {
  const t = useText(noteTexts);
  const { businessDate } = useSession();
  return (
    <>
      <Field form={form} name="text" label={t.text}>
        {(bind) => <LongText {...bind} rows={4} maxLength={2000} />}
      </Field>
      <FormRow>
        <Field form={form} name="notedOn" label={t.notedOn}>
          {(bind) => <DateInput {...bind} today={businessDate} />}
        </Field>
        <Field form={form} name="percent" label={t.percent} optional>
          {(bind) => <TextInput {...bind} maxLength={3} />}
        </Field>
      </FormRow>
    </>
  );
}

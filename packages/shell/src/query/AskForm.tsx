import { Field, FormFrame, formatDate, LongText, Result, useForm, useLanguage, useRequired, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { useUseCase } from '../data/useUseCase.ts';
import { RAISE } from './documents.ts';
import type { QuestionSubject } from './subject.ts';
import { queryTexts } from './texts.ts';

/** Writes a question about one thing. What was typed is kept until it is sent. */
export function AskForm({ subject, onClose }: { subject: QuestionSubject; onClose: () => void }) {
  const t = useText(queryTexts);
  const { language } = useLanguage();
  const use = useUseCase(RAISE);
  const about = subject.type === 'Figure' ? [subject.key, subject.divisionKey, subject.period].join('.') : subject.id;
  const form = useForm({
    draftKey: `query.${about}`,
    initial: { text: '' },
    checks: { text: useRequired(t.text) },
  });
  if (use.done) {
    const next = t.sentNext(formatDate(use.done.dueOn, language));
    return <Result title={t.sent} next={next} actions={<Button onClick={onClose}>{t.close}</Button>} />;
  }
  return (
    <FormFrame
      form={form}
      submit={t.send}
      busy={use.busy}
      refusal={use.refusal}
      onSubmit={async ({ text }) => {
        if (await use.run({ ...inputOf(subject), text })) form.reset();
      }}
    >
      <p className="jd-muted">{t.hint}</p>
      <Field form={form} name="text" label={t.text}>
        {(bind) => <LongText {...bind} maxLength={1000} />}
      </Field>
    </FormFrame>
  );
}

function inputOf(subject: QuestionSubject) {
  if (subject.type !== 'Figure') return { subjectType: subject.type, subjectId: subject.id };
  const { key, divisionKey, providerKey, scheme, source, period, asOf, value } = subject;
  return { figureKey: key, divisionKey, providerKey, scheme, source, period, asOf, value };
}

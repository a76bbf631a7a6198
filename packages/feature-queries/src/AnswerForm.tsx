import { useTermOptions, useUseCase } from '@jiedui/shell';
import { Field, FormFrame, LongText, RadioChoice, Result, useForm, useRequired, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { ANSWER, type DataQuery } from './documents.ts';
import { queriesTexts } from './texts.ts';

/** Answers a question: it is right and why, or it has been corrected. */
export function AnswerForm({ query, onClose }: { query: DataQuery; onClose: () => void }) {
  const t = useText(queriesTexts);
  const outcomes = useTermOptions('QueryAnswer');
  const use = useUseCase(ANSWER);
  const form = useForm({
    draftKey: `query.answer.${query.id}`,
    initial: { outcome: 'EXPLAINED', answer: '' },
    checks: { answer: useRequired(t.answer) },
  });
  if (use.done) {
    return <Result title={t.done} next={t.doneNext} actions={<Button onClick={onClose}>{t.close}</Button>} />;
  }
  return (
    <FormFrame
      form={form}
      submit={t.send}
      busy={use.busy}
      refusal={use.refusal}
      onSubmit={async ({ outcome, answer }) => {
        const input = { id: query.id, version: query.version, answer };
        if (await use.run({ ...input, outcome: outcome === 'CORRECTED' ? 'CORRECTED' : 'EXPLAINED' })) form.reset();
      }}
    >
      <p className="jd-muted">{t.answerHint}</p>
      <Field form={form} name="outcome" label={t.outcome}>
        {(bind) => <RadioChoice {...bind} options={outcomes} />}
      </Field>
      <Field form={form} name="answer" label={t.answer}>
        {(bind) => <LongText {...bind} maxLength={1000} />}
      </Field>
    </FormFrame>
  );
}

import { DateText, Facts, Mark, useText } from '@jiedui/ui';
import { useTerm } from '../terms/terms.tsx';
import type { AskedQuestion } from './documents.ts';
import { queryTexts } from './texts.ts';

/** One question with its answer, as both sides read it. */
export function Question({ question }: { question: AskedQuestion }) {
  const t = useText(queryTexts);
  const term = useTerm();
  const { state, timeliness, answer, answeredOn } = question;
  const tone = state !== 'OPEN' ? 'done' : timeliness === 'LATE' ? 'late' : 'open';
  return (
    <article className="jd-question">
      <p>
        <Mark tone={tone}>{term('QueryState', state)}</Mark> {question.text}
      </p>
      <p className="jd-muted">
        {t.asked(question.enteredByName, question.enteredByOrganisation)} · <DateText value={question.raisedOn} />
      </p>
      <Facts
        facts={[
          state === 'OPEN' && { label: t.due, value: <DateText value={question.dueOn} /> },
          answer !== null && { label: t.answer, value: answer },
        ]}
      />
      {answeredOn === null ? null : (
        <p className="jd-muted">
          {t.asked(question.answeredByName ?? '', question.answeredByOrganisation ?? '')} ·{' '}
          <DateText value={answeredOn} />
        </p>
      )}
    </article>
  );
}

import { Section, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useFreshQuery } from '../data/useFreshQuery.ts';
import { useSession } from '../session/SessionGate.tsx';
import { AskForm } from './AskForm.tsx';
import { QUESTIONS } from './documents.ts';
import { Question } from './Question.tsx';
import './query.css';
import { mayQuestion, type QuestionSubject } from './subject.ts';
import { queryTexts } from './texts.ts';

/** What was asked about a figure or record and answered, and the way to ask. Quiet where there is neither. */
export function Questions({ subject }: { subject: QuestionSubject }) {
  const t = useText(queryTexts);
  const session = useSession();
  const [asking, setAsking] = useState(false);
  const { data } = useFreshQuery({ query: QUESTIONS, variables: whichOf(subject) });
  const questions = data?.dataQueries.nodes ?? [];
  const may = mayQuestion(session, subject.owner);
  if (questions.length === 0 && !may) return null;
  const ask = may && !asking ? <Button onClick={() => setAsking(true)}>{t.ask}</Button> : null;
  return (
    <Section title={t.title} end={<span className="jd-screen-only">{ask}</span>}>
      {asking ? <AskForm subject={subject} onClose={() => setAsking(false)} /> : null}
      {questions.map((question) => (
        <Question key={question.id} question={question} />
      ))}
    </Section>
  );
}

function whichOf(subject: QuestionSubject) {
  if (subject.type !== 'Figure') return { subjectId: subject.id };
  return { figureKey: subject.key, divisionKey: subject.divisionKey, providerKey: subject.providerKey };
}

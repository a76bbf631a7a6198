import { Questions, useTerm } from '@jiedui/shell';
import { DateText, Facts, Money, Section, useText } from '@jiedui/ui';
import '../funds.css';
import { DueMark } from '../words/DueMark.tsx';
import { fundWords } from '../words/texts.ts';
import { useAgreement } from '../words/useAgreement.ts';
import { useEntered } from '../words/useEntered.tsx';
import type { CommitmentInFull } from './documents.ts';
import { commitmentTexts } from './texts.ts';

/** Everything known of one commitment. */
export function CommitmentView({ commitment }: { commitment: CommitmentInFull }) {
  const t = useText(commitmentTexts);
  const words = useText(fundWords);
  const term = useTerm();
  const entered = useEntered();
  const agreement = useAgreement();
  const instalments = commitment.instalments.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  return (
    <>
      <Facts
        facts={[
          { label: words.committed, value: <Money fen={commitment.amount} /> },
          { label: t.year, value: commitment.year },
          { label: words.source, value: term('FundSource', commitment.source) },
          { label: words.agreement, value: agreement(commitment.agreement) },
          { label: t.committedOn, value: <DateText value={commitment.committedOn} /> },
          commitment.note !== '' && { label: words.note, value: commitment.note },
          ...entered(commitment),
        ]}
      />
      {instalments.length === 0 ? null : (
        <Section title={t.instalments}>
          <ul className="jd-rows">
            {instalments.map(({ id, amount, sent, dueOn, timeliness }) => (
              <li key={id}>
                <span>
                  {dueOn}
                  <small>
                    {words.sent} <Money fen={sent} />
                  </small>
                </span>
                <Money fen={amount} />
                <DueMark timeliness={timeliness} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Questions subject={{ type: 'Commitment', id: commitment.id, owner: 'PROVIDER' }} />
    </>
  );
}

import { useTerm } from '@jiedui/shell';
import { DateText, Facts, Money, useText } from '@jiedui/ui';
import { restFen } from '../money/sums.ts';
import { DueMark } from '../words/DueMark.tsx';
import { fundWords } from '../words/texts.ts';
import { useAgreement } from '../words/useAgreement.ts';
import type { InstalmentInFull } from './documents.ts';
import { commitmentTexts } from './texts.ts';

/** Everything known of one instalment. */
export function InstalmentView({ instalment }: { instalment: InstalmentInFull }) {
  const t = useText(commitmentTexts);
  const words = useText(fundWords);
  const term = useTerm();
  const agreement = useAgreement();
  const { amount, sent, dueOn, timeliness, fund, commitment, provider, division, madeUp } = instalment;
  return (
    <Facts
      facts={[
        { label: words.planned, value: <Money fen={amount} /> },
        { label: words.sent, value: <Money fen={sent} /> },
        { label: t.left, value: <Money fen={restFen(amount, sent)} /> },
        { label: t.dueOn, value: <DateText value={dueOn} /> },
        { label: words.state, value: <DueMark timeliness={timeliness} /> },
        { label: words.provider, value: provider.name },
        { label: words.receiver, value: division.name },
        { label: words.source, value: term('FundSource', fund.source) },
        { label: t.ofCommitment, value: commitment.documentNo },
        { label: words.agreement, value: agreement(fund.agreement) },
        madeUp && { label: words.origin, value: words.madeUp },
      ]}
    />
  );
}

import { Questions, To, useTerm } from '@jiedui/shell';
import { DateText, Facts, Money, Notice, useColon, useText } from '@jiedui/ui';
import { AssignedPair } from '../words/AssignedNote.tsx';
import { fundWords } from '../words/texts.ts';
import { useAgreement } from '../words/useAgreement.ts';
import { useEntered } from '../words/useEntered.tsx';
import type { PostingInFull } from './documents.ts';
import { postingTexts } from './texts.ts';

/** Everything known of one entry, down to its paper and the person who made it. */
export function PostingView({ posting }: { posting: PostingInFull }) {
  const t = useText(postingTexts);
  const words = useText(fundWords);
  const colon = useColon();
  const term = useTerm();
  const entered = useEntered();
  const agreement = useAgreement();
  const { transfer, receipt, project, reverses, reversedBy } = posting;
  return (
    <>
      {reversedBy ? (
        <Notice tone="soon">
          {t.reversedBy + colon + reversedBy.onDate} · {reversedBy.enteredByName} · {reversedBy.summary}
        </Notice>
      ) : null}
      <Facts
        facts={[
          { label: t.kind, value: term('PostingKind', posting.kind) },
          { label: words.amount, value: <Money fen={posting.amount} /> },
          { label: t.onDate, value: <DateText value={posting.onDate} /> },
          posting.voucherNo !== '' && { label: words.voucherNo, value: posting.voucherNo },
          posting.payee !== '' && { label: words.payee, value: posting.payee },
          posting.summary !== '' && { label: words.summary, value: posting.summary },
          project && {
            label: t.project,
            value: <To path={`/projects/${project.number}`}>{`${project.number} ${project.name}`}</To>,
          },
          transfer && { label: t.transfer, value: `${transfer.voucherNo}（${transfer.voucherOn}）` },
          receipt && { label: t.receipt, value: `${receipt.voucherNo || receipt.payer}（${receipt.arrivedOn}）` },
          reverses && {
            label: t.reverses,
            value: `${term('PostingKind', reverses.kind)} ${reverses.voucherNo}（${reverses.onDate}）`,
          },
          { label: words.source, value: term('FundSource', posting.source) },
          { label: words.agreement, value: agreement(posting.fund.agreement) },
          { label: words.provider, value: posting.provider.name },
          { label: words.receiver, value: posting.division.name },
          ...entered(posting),
        ]}
      />
      <AssignedPair {...posting} />
      <Questions subject={{ type: 'Posting', id: posting.id, owner: statedBy(posting) }} />
    </>
  );
}

/** The provider says what it sent or took back; the receiver keeps the rest of the books. */
const statedBy = ({ kind }: PostingInFull) => (kind === 'SENT' || kind === 'RECALLED' ? 'PROVIDER' : 'RECEIVER');

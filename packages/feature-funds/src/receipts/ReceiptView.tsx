import { Questions, useTerm } from '@jiedui/shell';
import { DateText, defineTexts, Facts, Money, Section, useText } from '@jiedui/ui';
import '../funds.css';
import { fundWords } from '../words/texts.ts';
import { useAgreement } from '../words/useAgreement.ts';
import { useEntered } from '../words/useEntered.tsx';
import type { ReceiptInFull } from './documents.ts';

const texts = defineTexts({
  zh: {
    arrived: '到账金额',
    matched: '已匹配',
    left: '待认领',
    matches: '匹配的拨付',
    announced: '对应的拨付',
    reason: '差异说明',
    none: '尚未匹配任何拨付。',
  },
  en: {
    arrived: 'Arrived',
    matched: 'Matched',
    left: 'Unmatched',
    matches: 'Matched transfers',
    announced: 'Its transfer',
    reason: 'Reason for the difference',
    none: 'Not matched to any transfer yet.',
  },
});

/** Everything known of one receipt. */
export function ReceiptView({ receipt }: { receipt: ReceiptInFull }) {
  const t = useText(texts);
  const words = useText(fundWords);
  const term = useTerm();
  const entered = useEntered();
  const agreement = useAgreement();
  return (
    <>
      {receipt.transfer === null ? <Matches matches={receipt.matches} /> : null}
      <Facts
        facts={[
          { label: t.arrived, value: <Money fen={receipt.amount} /> },
          receipt.transfer === null && { label: t.matched, value: <Money fen={receipt.matched} /> },
          receipt.transfer === null && { label: t.left, value: <Money fen={receipt.unmatched} /> },
          receipt.transfer !== null && {
            label: t.announced,
            value: `${receipt.transfer.voucherNo}（${receipt.transfer.voucherOn}）`,
          },
          { label: words.arrivedOn, value: <DateText value={receipt.arrivedOn} /> },
          receipt.voucherNo !== '' && { label: words.voucherNo, value: receipt.voucherNo },
          receipt.payer !== '' && { label: words.payer, value: receipt.payer },
          { label: words.provider, value: receipt.provider.name },
          { label: words.receiver, value: receipt.division.name },
          { label: words.source, value: term('FundSource', receipt.source) },
          { label: words.agreement, value: agreement(receipt.fund.agreement) },
          receipt.differenceReason !== null && { label: t.reason, value: receipt.differenceReason },
          receipt.note !== '' && { label: words.note, value: receipt.note },
          ...entered(receipt),
        ]}
      />
      <Questions subject={{ type: 'Receipt', id: receipt.id, owner: 'RECEIVER' }} />
    </>
  );
}

function Matches({ matches }: Pick<ReceiptInFull, 'matches'>) {
  const t = useText(texts);
  return (
    <Section title={t.matches}>
      {matches.length === 0 ? (
        <p className="jd-muted">{t.none}</p>
      ) : (
        <ul className="jd-rows">
          {matches.map(({ id, amount, transfer, enteredByName }) => (
            <li key={id}>
              <span>
                {transfer.voucherNo}
                <small>
                  {transfer.voucherOn} · {enteredByName}
                </small>
              </span>
              <Money fen={amount} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

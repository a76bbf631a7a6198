import { Questions, useTerm } from '@jiedui/shell';
import { DateText, Facts, Money, Section, useText } from '@jiedui/ui';
import { Age } from '../words/Age.tsx';
import { AssignedPair } from '../words/AssignedNote.tsx';
import { TransferMark } from '../words/TransferMark.tsx';
import { fundWords } from '../words/texts.ts';
import { useAgreement } from '../words/useAgreement.ts';
import { useEntered } from '../words/useEntered.tsx';
import type { TransferInFull } from './documents.ts';
import { Statements } from './Statements.tsx';
import { transferTexts } from './texts.ts';

/** Everything known of one transfer: the two statements, the difference with its age and holder, the papers. */
export function TransferView({ transfer }: { transfer: TransferInFull }) {
  const t = useText(transferTexts);
  const words = useText(fundWords);
  const term = useTerm();
  const entered = useEntered();
  const agreement = useAgreement();
  const open = transfer.inTransit !== '0';
  return (
    <>
      <Statements transfer={transfer} />
      <Section title={t.difference}>
        {open ? (
          <Facts
            facts={[
              { label: words.inTransit, value: <Money fen={transfer.inTransit} /> },
              { label: words.age, value: <Age days={transfer.ageDays} timeliness={transfer.timeliness} /> },
              { label: words.holder, value: transfer.holder.name },
              transfer.differenceReason !== null && { label: t.differenceReason, value: transfer.differenceReason },
            ]}
          />
        ) : (
          <p className="jd-muted">{t.noDifference}</p>
        )}
      </Section>
      <Facts
        facts={[
          { label: words.state, value: <TransferMark state={transfer.state} /> },
          { label: words.source, value: term('FundSource', transfer.source) },
          { label: words.agreement, value: agreement(transfer.fund.agreement) },
          { label: words.voucherOn, value: <DateText value={transfer.voucherOn} /> },
          transfer.recalled !== '0' && { label: words.recalled, value: <Money fen={transfer.recalled} /> },
          transfer.note !== '' && { label: words.note, value: transfer.note },
          { label: t.chain, value: `${transfer.chainNo} · ${t.leg(transfer.leg)}` },
          ...entered(transfer),
        ]}
      />
      <AssignedPair {...transfer} />
      <Questions subject={{ type: 'Transfer', id: transfer.id, owner: 'PROVIDER' }} />
    </>
  );
}

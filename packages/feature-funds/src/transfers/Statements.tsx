import { DateText, Money, Section, useText } from '@jiedui/ui';
import '../funds.css';
import type { TransferInFull } from './documents.ts';
import { transferTexts } from './texts.ts';

/** What the sender says beside what the receiver says, each line with its date and the person who said it. */
export function Statements({ transfer }: { transfer: TransferInFull }) {
  const t = useText(transferTexts);
  return (
    <Section title={t.twoSides}>
      <div className="jd-sides-two">
        <div>
          <div className="jd-muted">
            {t.theySent} · {transfer.provider.name}
          </div>
          <div className="jd-side-sum">
            <Money fen={transfer.amount} />
          </div>
          <p className="jd-side-line">
            <DateText value={transfer.voucherOn} /> · {transfer.voucherNo}
            <span className="jd-muted"> · {transfer.enteredByName}</span>
          </p>
        </div>
        <div>
          <div className="jd-muted">
            {t.theyGot} · {transfer.division.name}
          </div>
          <div className="jd-side-sum">
            <Money fen={transfer.confirmed} />
          </div>
          <Arrivals transfer={transfer} />
        </div>
      </div>
    </Section>
  );
}

function Arrivals({ transfer: { receipts, matches } }: { transfer: TransferInFull }) {
  const t = useText(transferTexts);
  if (receipts.length === 0 && matches.length === 0) return <p className="jd-muted">{t.gotNothing}</p>;
  return (
    <>
      {receipts.map((receipt) => (
        <p key={receipt.id} className="jd-side-line">
          <Money fen={receipt.amount} /> · {t.confirmedOn(receipt.arrivedOn)}
          <span className="jd-muted"> · {receipt.enteredByName}</span>
          {receipt.differenceReason === null ? null : (
            <span className="jd-side-reason">{receipt.differenceReason}</span>
          )}
        </p>
      ))}
      {matches.map(({ id, amount, receipt, enteredByName }) => (
        <p key={id} className="jd-side-line">
          <Money fen={amount} /> · {t.matchedFrom(receipt.voucherNo)}
          <span className="jd-muted"> · {enteredByName}</span>
        </p>
      ))}
    </>
  );
}

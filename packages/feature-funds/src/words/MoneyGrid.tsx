import { Money } from '@jiedui/ui';
import '../funds.css';

export type MoneyFact = { label: string; fen: string | bigint; strong?: boolean };

/** Amounts exact to the fen in little room, above a form that works with them. */
export function MoneyGrid({ facts }: { facts: readonly MoneyFact[] }) {
  return (
    <dl className="jd-money-grid">
      {facts.map(({ label, fen, strong }) => (
        <div key={label} className="jd-money-cell" data-strong={strong}>
          <dt>{label}</dt>
          <dd>
            <Money fen={fen} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

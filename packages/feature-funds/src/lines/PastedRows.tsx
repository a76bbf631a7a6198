import { Mark, Money, useText } from '@jiedui/ui';
import '../funds.css';
import type { PastedSpending } from '../money/paste.ts';
import { fundWords } from '../words/texts.ts';
import { bulkTexts } from './bulk-texts.ts';

type PastedRowsProps = { rows: readonly PastedSpending[]; booked: ReadonlySet<number> };

/** What was understood of each pasted line, and what became of it. */
export function PastedRows({ rows, booked }: PastedRowsProps) {
  const t = useText(bulkTexts);
  const words = useText(fundWords);
  return (
    <div className="jd-paste">
      <table aria-label={t.paste}>
        <thead>
          <tr>
            <th scope="col">{t.line}</th>
            <th scope="col">{t.state}</th>
            <th scope="col" className="jd-right">
              {t.amount}
            </th>
            <th scope="col">{words.date}</th>
            <th scope="col">{words.voucherNo}</th>
            <th scope="col">{words.payee}</th>
            <th scope="col">{words.summary}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <th scope="row">{row.line}</th>
              <td>
                {booked.has(row.line) ? (
                  <Mark tone="done">{t.done}</Mark>
                ) : row.fault ? (
                  <Mark tone="late">{t[row.fault]}</Mark>
                ) : (
                  <Mark tone="open">{t.waiting}</Mark>
                )}
              </td>
              <td className="jd-right">{row.fen === 0n ? '—' : <Money fen={row.fen} bare />}</td>
              <td>{row.paidOn}</td>
              <td>{row.voucherNo}</td>
              <td>{row.payee}</td>
              <td>{row.summary}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

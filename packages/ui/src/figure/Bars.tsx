import type { ReactNode } from 'react';
import './figure.css';

/** One row: `size` sets the bar's length against the largest; `value` is what is read. */
export type BarRow = {
  key: string;
  label: ReactNode;
  value: ReactNode;
  size: number | null;
  late?: boolean;
  onOpen?: () => void;
};

type BarsProps = {
  rows: readonly BarRow[];
  head: string;
  valueHead: string;
  total?: { label: string; value: ReactNode };
};

/** A share of the largest as a bar of 0 to 100 %. Negative and unknown sizes have none. */
export function barWidth(size: number | null, largest: number): number {
  if (size === null || largest <= 0 || size <= 0) return 0;
  return Math.min(100, (size / largest) * 100);
}

/** A small table with bars: the parts of one figure, side by side. */
export function Bars({ rows, head, valueHead, total }: BarsProps) {
  const largest = Math.max(0, ...rows.map((row) => row.size ?? 0));
  return (
    <table className="jd-bars">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <td className="jd-bars-bar" />
          <th scope="col" className="jd-bars-value">
            {valueHead}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              {row.onOpen === undefined ? (
                row.label
              ) : (
                <button type="button" className="jd-plain" onClick={row.onOpen}>
                  {row.label}
                </button>
              )}
            </th>
            <td className="jd-bars-bar" aria-hidden="true">
              <Bar size={row.size} largest={largest} late={row.late} />
            </td>
            <td className="jd-bars-value">{row.value}</td>
          </tr>
        ))}
      </tbody>
      {total === undefined ? null : (
        <tfoot>
          <tr>
            <th scope="row">{total.label}</th>
            <td className="jd-bars-bar" />
            <td className="jd-bars-value">{total.value}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

/** A tiny bar for a table cell. */
export function Bar({ size, largest, late = false }: { size: number | null; largest: number; late?: boolean }) {
  return (
    <span className="jd-bar" aria-hidden="true">
      {barWidth(size, largest) === 0 ? null : (
        <i className={late ? 'jd-bar-late' : undefined} style={{ width: `${barWidth(size, largest)}%` }} />
      )}
    </span>
  );
}

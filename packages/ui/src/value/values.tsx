import { useLanguage } from '../text/language.tsx';
import { formatShare, type MoneyStyle, showMoney } from './amounts.ts';
import { formatDate, formatDateTime, formatPeriod } from './dates.ts';

/** Stands where nobody reported and nothing can be derived: never 0 for unknown. */
export const UNKNOWN = '—';

type MoneyProps = { fen: bigint | string | null | undefined; unit?: MoneyStyle; bare?: boolean };

/** An amount in fen, shown in `unit` (default 元) with the exact amount on hover. `bare` leaves the unit to a header. */
export function Money({ fen, unit = 'YUAN', bare = false }: MoneyProps) {
  const { language } = useLanguage();
  if (fen === null || fen === undefined) return <span className="jd-muted">{UNKNOWN}</span>;
  const shown = showMoney(fen, unit, language);
  return (
    <span className="jd-money" title={shown.exact}>
      {shown.figures}
      {bare ? null : <span className="jd-unit">{shown.unit}</span>}
    </span>
  );
}

/** An amount in the unit in which it reads best. */
export function Amount({ fen }: { fen: bigint | string | null | undefined }) {
  return <Money fen={fen} unit="AUTO" />;
}

/** A fraction as a percentage. */
export function Share({ value, decimals = 1 }: { value: string | number | null | undefined; decimals?: number }) {
  if (value === null || value === undefined) return <span className="jd-muted">{UNKNOWN}</span>;
  return (
    <span title={String(value)}>
      {formatShare(value, decimals)}
      <span className="jd-unit">%</span>
    </span>
  );
}

/** A date: in lists as `2017-04-23`, `long` in the reader's words. */
export function DateText({ value, long = false }: { value: string | null | undefined; long?: boolean }) {
  const { language } = useLanguage();
  if (value === null || value === undefined || value === '') return <span className="jd-muted">{UNKNOWN}</span>;
  return <time dateTime={value}>{long ? formatDate(value, language) : value.slice(0, 10)}</time>;
}

/** A moment to the minute. */
export function MomentText({ value }: { value: string }) {
  return <time dateTime={value}>{formatDateTime(value)}</time>;
}

/** A period in words. */
export function PeriodText({ value }: { value: string }) {
  const { language } = useLanguage();
  return <>{formatPeriod(value, language)}</>;
}

import { formatDate, formatNumber, formatShare, type Language, showMoney } from '@jiedui/ui';

/** What showing a figure needs to know of it. */
export type Shown = {
  value: string | null;
  basis: { key: string; zh: string; en: string };
  numerator?: string | null;
  denominator?: string | null;
};

/** A ratio has a denominator or says so by its basis; it is shown in percent and never summed. */
export function isRatio({ basis, denominator }: Pick<Shown, 'basis' | 'denominator'>): boolean {
  return basis.key === 'RATIO' || (denominator !== null && denominator !== undefined);
}

/** A value in the unit that its basis asks for, with the exact value beside it; null where it is unknown. */
export function showFigure(figure: Shown, language: Language): { text: string; unit: string; exact: string } | null {
  const { value, basis } = figure;
  if (value === null) return null;
  if (isRatio(figure)) return { text: formatShare(value), unit: '%', exact: `${formatShare(value, 2)} %` };
  if (basis.key === 'FEN') {
    const money = showMoney(wholeFen(value), 'AUTO', language);
    return { text: money.figures, unit: money.unit, exact: money.exact };
  }
  return { text: formatNumber(value), unit: basis[language], exact: `${formatNumber(value)} ${basis[language]}` };
}

const UNCHANGED = { zh: '持平', en: 'no change' };

/** The change against the period before, signed, in the same unit: percentage points for a ratio. */
export function showChange(figure: Shown & { previous: string | null }, language: Language): string | undefined {
  const { value, previous, basis } = figure;
  if (value === null || previous === null) return undefined;
  if (isRatio(figure)) {
    const points = formatShare((Number(value) - Number(previous)).toFixed(4));
    if (Number(points) === 0) return UNCHANGED[language];
    return `${points.startsWith('-') ? '−' : '+'}${points.replace('-', '')} ${language === 'zh' ? '个百分点' : 'points'}`;
  }
  const money = basis.key === 'FEN';
  const change = money ? wholeFen(value) - wholeFen(previous) : Number(value) - Number(previous);
  if (Number(change) === 0) return UNCHANGED[language];
  const sign = change < 0 ? '−' : '+';
  const size = String(change).replace('-', '');
  if (!money) return `${sign}${formatNumber(size)}`;
  const shown = showMoney(size, 'AUTO', language);
  return `${sign}${shown.figures}\u00a0${shown.unit}`;
}

/** A decimal of fen as whole fen: fen have no fraction, but a decimal may be written with one. */
export function wholeFen(value: string): bigint {
  return BigInt(value.split('.')[0] ?? '0');
}

/** The date of a moment, its year left out where the period says it: `4月23日`, `23 Apr`. */
export function shortDate(moment: string, period: string, language: Language): string {
  const whole = formatDate(moment, language);
  const year = moment.slice(0, 4);
  if (!period.startsWith(year)) return whole;
  return language === 'zh' ? whole.replace(`${year}年`, '') : whole.replace(` ${year}`, '');
}

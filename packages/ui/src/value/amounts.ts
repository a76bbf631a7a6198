import { formatScaled, formatYuan, type MoneyUnit, moneyUnitFor } from '@jiedui/model';
import type { Language } from '../text/language.tsx';

export type MoneyStyle = MoneyUnit | 'AUTO';

/** A shown amount: its figures, the unit's word, and the exact amount in yuan for hovering and copying. */
export type ShownMoney = { figures: string; unit: string; exact: string };

// English has no 万 and 亿: thousands and millions of yuan are the nearest units people read.
const UNITS: Record<Language, Record<MoneyUnit, { word: string; fen: bigint; decimals: number }>> = {
  zh: {
    YUAN: { word: '元', fen: 100n, decimals: 2 },
    WAN: { word: '万元', fen: 1_000_000n, decimals: 2 },
    YI: { word: '亿元', fen: 10_000_000_000n, decimals: 2 },
  },
  en: {
    YUAN: { word: 'CNY', fen: 100n, decimals: 2 },
    WAN: { word: 'CNY k', fen: 100_000n, decimals: 1 },
    YI: { word: 'CNY m', fen: 100_000_000n, decimals: 2 },
  },
};

/** Whole fen as figures and unit in the reader's language. A text of digits is read as fen. */
export function showMoney(fen: bigint | string, style: MoneyStyle, language: Language): ShownMoney {
  const amount = BigInt(fen);
  const unit = UNITS[language][style === 'AUTO' ? moneyUnitFor(amount) : style];
  return {
    figures: formatScaled(amount, unit.fen, unit.decimals),
    unit: unit.word,
    exact: language === 'zh' ? `${formatYuan(amount)} 元` : `CNY ${formatYuan(amount)}`,
  };
}

/** The word for a unit of money, for column headers. */
export function moneyUnitWord(unit: MoneyUnit, language: Language): string {
  return UNITS[language][unit].word;
}

/** A fraction as a percentage: `0.4662` is `46.6`. Rounded half up on the decimal text, so 0.0005 is 0.1. */
export function formatShare(fraction: string | number, decimals = 1): string {
  const [, sign = '', whole = '0', rest = ''] = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(String(fraction)) ?? [];
  const digits = BigInt(`${whole}${rest}` || '0');
  const shown = formatScaled(digits * 100n, 10n ** BigInt(rest.length), decimals);
  return sign === '-' && /[1-9]/u.test(shown) ? `-${shown}` : shown;
}

/** A count or other decimal with grouped digits: `12345.5` is `12,345.5`. */
export function formatNumber(value: string | number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

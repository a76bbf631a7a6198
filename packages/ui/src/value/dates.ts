import type { Language } from '../text/language.tsx';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `2017-04-23` as `2017年4月23日` or `23 Apr 2017`; anything else is returned as it came. Takes date-times too. */
export function formatDate(value: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/u.exec(value) ?? [];
  if (year === undefined || month === undefined || day === undefined) return value;
  if (language === 'zh') return `${year}年${Number(month)}月${Number(day)}日`;
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** `2017-04-23T10:05:00+08:00` as `2017-04-23 10:05`, in the clock of the value itself. */
export function formatDateTime(value: string): string {
  return value.slice(0, 16).replace('T', ' ');
}

/** A period in words: `2017` 2017年, `2017-04` 2017年4月, `2017Q2`, `2017H1`, `2016W07`, a day, or a span of two. */
export function formatPeriod(period: string, language: Language): string {
  const span = period.split('/');
  if (span.length === 2) return span.map((end) => formatPeriod(end, language)).join(language === 'zh' ? '至' : ' to ');
  const [, year = '', mark = '', number = ''] = /^(\d{4})(?:(-|Q|H|W)(\d{1,2}))?$/u.exec(period) ?? [];
  if (year === '') return formatDate(period, language);
  const n = Number(number);
  if (mark === '') return language === 'zh' ? `${year}年` : year;
  if (mark === '-') return language === 'zh' ? `${year}年${n}月` : `${MONTHS[n - 1]} ${year}`;
  if (mark === 'Q') return language === 'zh' ? `${year}年第${n}季度` : `Q${n} ${year}`;
  if (mark === 'H') return language === 'zh' ? `${year}年${n === 1 ? '上' : '下'}半年` : `H${n} ${year}`;
  return language === 'zh' ? `${year}年第${n}周` : `Week ${n} of ${year}`;
}

/**
 * Reads a date as people type it: `2017-04-23`, `20170423`, `2017.4.23`, `2017年4月23日`, or `4-23` in the year of `today`.
 * Answers an ISO date, or undefined where no such day exists.
 */
export function parseDate(text: string, today: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  const parts =
    /^(?:(\d{4})[-./年])?(\d{1,2})[-./月](\d{1,2})日?$/u.exec(plain) ?? /^(\d{4})(\d\d)(\d\d)$/u.exec(plain);
  if (parts === null) return undefined;
  const [, year = today.slice(0, 4), month = '', day = ''] = parts;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : undefined;
}

/** Whole days from one ISO date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);
}

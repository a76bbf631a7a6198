import { earlier, isDate, isDivisionKey, isOrganisationKey, type Period, parsePeriod } from '@jiedui/model';
import { refuseUnless } from '../../schema/refusal.ts';
import type { Viewer } from '../../schema/viewer.ts';
import {
  CATALOGUE,
  findIndicator,
  type Indicator,
  previousReading,
  type Reading,
  readingOf,
} from '../indicators/index.ts';

export type Boundaries = 'AS_REPORTED' | 'TODAY';

/** What a figure is asked for, as the client writes it. */
export interface FigureFilter {
  divisionKey?: string | null;
  providerKey?: string | null;
  scheme?: string | null;
  source?: string | null;
  period: string;
  asOf?: string | null;
  keys?: readonly string[] | null;
  boundaries?: Boundaries | null;
}

/** The same, understood: receiving side, giving side, days. A missing side means every counterpart. */
export interface Question {
  divisionKey: string | null;
  providerKey: string | null;
  scheme: string | null;
  source: string | null;
  boundaries: Boundaries;
  period: Period;
  asOf: string;
  reading: Reading;
  /** The period before, to compare with. */
  before: Reading;
  businessDate: string;
  indicators: readonly Indicator[];
}

/** @throws {Refusal} INVALID, naming the field, for what is no period, date, key or figure. */
export function questionOf(filter: FigureFilter, { businessDate }: Pick<Viewer, 'businessDate'>): Question {
  const { divisionKey = null, providerKey = null, scheme = null, source = null, asOf: asked } = filter;
  refuseUnless(divisionKey === null || isDivisionKey(divisionKey), 'INVALID', KEY, 'divisionKey');
  refuseUnless(providerKey === null || isOrganisationKey(providerKey), 'INVALID', KEY, 'providerKey');
  refuseUnless(!asked || isDate(asked), 'INVALID', DATE, 'asOf');
  const period = periodOf(filter.period);
  // Nothing is known of a day that has not come.
  const asOf = earlier(asked ?? businessDate, businessDate);
  return {
    divisionKey,
    providerKey,
    scheme,
    source,
    boundaries: filter.boundaries ?? 'AS_REPORTED',
    period,
    asOf,
    reading: readingOf(period, asOf),
    before: previousReading(period, asOf),
    businessDate,
    indicators: indicatorsOf(filter.keys),
  };
}

function periodOf(text: string): Period {
  try {
    return parsePeriod(text);
  } catch (error) {
    refuseUnless(!(error instanceof RangeError), 'INVALID', PERIOD, 'period');
    throw error;
  }
}

function indicatorsOf(keys: readonly string[] | null | undefined): readonly Indicator[] {
  if (!keys) return CATALOGUE;
  return [...new Set(keys)].map((key) => {
    const indicator = findIndicator(key);
    refuseUnless(indicator, 'INVALID', unknownKey(key), 'keys');
    return indicator;
  });
}

const KEY = {
  zh: '区划或单位代码格式不对，请从列表中选择。',
  en: 'The key of the division or organisation is malformed: choose from the list.',
};
const DATE = {
  zh: '截止日期须为真实日期，格式 2017-04-23。',
  en: 'The as-of must be a real date, written 2017-04-23.',
};
const PERIOD = {
  zh: '期间格式不对，请写作 2017、2017-04、2017Q2、2017H1、2016W07、2016-02-25 或起止两段用“/”连接。',
  en: 'The period is malformed: write 2017, 2017-04, 2017Q2, 2017H1, 2016W07, 2016-02-25, or two with a slash.',
};
const unknownKey = (key: string) => ({
  zh: `没有指标“${key}”，请从指标目录中选择。`,
  en: `There is no figure "${key}": choose from the catalogue.`,
});

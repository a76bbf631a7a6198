/** A label as it is kept: one code of one list, where and when it reads so. */
export interface TermRow {
  list: string;
  code: string;
  scope: string;
  validFrom: string;
  validTo: string;
  position: number;
  zh: string;
  en: string;
}

/** Code, Chinese, English. A label that changed with its time gives a row a time, each with the day it began. */
type Entry = readonly [code: string, zh: string, en: string, since?: string, until?: string];

/** The founding of the republic: older than any record here, so it stands for "always". */
const ALWAYS = '1949-10-01';

/** The labels of one code list, in the order in which a form offers them. */
export function terms(list: string, entries: readonly Entry[], scope = ''): TermRow[] {
  const codes = [...new Set(entries.map(([code]) => code))];
  return entries.map(([code, zh, en, since = ALWAYS, until = 'infinity']) => ({
    list,
    code,
    scope,
    validFrom: since,
    validTo: until,
    position: codes.indexOf(code) + 1,
    zh,
    en,
  }));
}

/** The day on which 东西部扶贫协作 became 东西部协作, and the registered poor 脱贫户. */
export const SINCE_2021 = '2021-01-01';

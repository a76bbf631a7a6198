import { combine, type Formula, type Indicator, termsOf } from '../indicators/index.ts';
import type { Amounts, RecordRow, SplitRow } from './answer.ts';
import type { Question } from './question.ts';
import type { SelectedParts, Shown } from './selection.ts';
import type { Slots } from './slots.ts';

/** One part of a figure, as its fields show it. */
export interface PartRow {
  key: string;
  label: string;
  /** The label in English where it is a word of the platform; null for a name, which is as it is. */
  labelEn: string | null;
  value: string | null;
  own: boolean;
  source: string | null;
  recordType: string | null;
  recordId: string | null;
  onDate: string | null;
  voucherNo: string | null;
  personName: string | null;
  madeUp: boolean;
  /** Division and provider, by the names the answer has for them. */
  shown: Readonly<Record<string, unknown>>;
}

/** A part with what most parts lack left empty. */
export const part = (fields: Pick<PartRow, 'key' | 'label' | 'value'> & Partial<PartRow>): PartRow => ({
  labelEn: null,
  own: false,
  source: null,
  recordType: null,
  recordId: null,
  onDate: null,
  voucherNo: null,
  personName: null,
  madeUp: false,
  shown: {},
  ...fields,
});

/** What a division or a provider holds beside those beneath it; named so where nothing more is known. */
const OWN = { zh: '本级', en: 'Its own' };
const NO_SOURCE = { zh: '不分来源', en: 'Without a source' };

interface Asked {
  question: Question;
  slots: Slots;
  indicator: Indicator;
  /** The figure itself. */
  total: bigint;
}

/** The parts of an additive figure by one dimension: they add up to it, what is left being the place's own. */
export function splitParts(
  { question, slots, indicator, total }: Asked,
  { by, shown }: SelectedParts,
  rows: readonly SplitRow[],
): PartRow[] {
  const terms = termsOf(indicator.formula);
  const holds = (amounts: Amounts): boolean =>
    terms.some(({ measure, mode }) => (slots.find(measure, mode, question.reading) ?? '') in amounts);
  const ownKey = by === 'PROVIDER' ? question.providerKey : by === 'DIVISION' ? question.divisionKey : null;
  const parts = rows
    .filter(({ key, amounts }) => amounts !== null && holds(amounts) && !(by === 'DIVISION' && key === ownKey))
    .map(({ amounts, ...row }) => {
      const value = combine(terms, slots.sums(amounts ?? {}, question.reading));
      const own = row.key === ownKey;
      return {
        value,
        row: part({
          key: row.key,
          label: row.label,
          value: value.toString(),
          own,
          shown: shown.of(row),
          ...sourceOf(by, row.key),
        }),
      };
    });
  const rest = total - parts.reduce((sum, { value }) => sum + value, 0n);
  if (rest === 0n) return parts.map(({ row }) => row);
  const self = rows.find(({ key }) => key === ownKey);
  const label = self ? `${self.label}（${OWN.zh}）` : OWN.zh;
  const own = part({
    key: ownKey ?? '',
    label,
    labelEn: self ? null : OWN.en,
    value: rest.toString(),
    own: true,
    shown: self ? shown.of(self) : {},
  });
  return [own, ...parts.map(({ row }) => row)];
}

function sourceOf(by: SelectedParts['by'], key: string): Partial<PartRow> {
  if (by !== 'SOURCE') return {};
  return key === '' ? { label: NO_SOURCE.zh, labelEn: NO_SOURCE.en } : { source: key };
}

/** A ratio's parts are its two terms; they are not added up. */
export function ratioParts(formula: Formula & { kind: 'RATIO' }, numerator: string, denominator: string): PartRow[] {
  const { words } = formula;
  return [
    part({ key: 'numerator', label: words.numerator.zh, labelEn: words.numerator.en, value: numerator }),
    part({ key: 'denominator', label: words.denominator.zh, labelEn: words.denominator.en, value: denominator }),
  ];
}

/** The one record behind a programme's figure. */
export const programmePart = (id: string, period: string, value: string, madeUp: boolean): PartRow =>
  part({
    key: id,
    label: `${period} 规划`,
    labelEn: `Programme ${period}`,
    value,
    recordType: 'Programme',
    recordId: globalId('Programme', id),
    madeUp,
  });

/** A record as a part. */
export function recordPart(row: RecordRow, shown: Shown): PartRow {
  return part({
    key: row.id,
    label: row.label,
    value: row.value,
    source: row.source || null,
    recordType: row.type,
    recordId: globalId(row.type, row.home, row.id),
    onDate: row.on_date,
    voucherNo: row.voucher_no || null,
    personName: row.person,
    madeUp: row.made_up,
    shown: shown.of(row),
  });
}

/** A row's id as `node` takes it. */
const globalId = (type: string, ...key: string[]): string =>
  Buffer.from(`${type}:${key.join(',')}`).toString('base64url');

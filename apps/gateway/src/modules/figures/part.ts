import { refuseUnless } from '../../schema/refusal.ts';
import { combine, type Formula, type Indicator, termsOf } from '../indicators/index.ts';
import type { Amounts, PartPage, RecordRow, RecordRows, SplitRow } from './answer.ts';
import { partCursor, partKeyOf, recordCursor } from './cursor.ts';
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

const part = (fields: Pick<PartRow, 'key' | 'label' | 'value'> & Partial<PartRow>): PartRow => ({
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
const GONE = { zh: '划出地区的记录', en: 'Records of places that have left' };
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

/** A page of parts that are all at hand. */
export function pageOfParts(parts: readonly PartRow[], { first, after }: SelectedParts): PartPage {
  const at = after === null ? 0 : parts.findIndex(({ key }) => key === partKeyOf(after)) + 1;
  refuseUnless(after === null || at > 0, 'INVALID', GONE_ON, 'after');
  const edges = parts.slice(at, at + first).map((node) => ({ cursor: partCursor(node.key), node }));
  return pageOf(edges, at + first < parts.length, after !== null, parts.length);
}

/** A page of records as the statement brought it; behind the last one, what lies in ranges out of reach. */
export function pageOfRecords(
  total: bigint,
  { rows, total: count, sum }: RecordRows,
  { first, after, shown }: SelectedParts,
): PartPage {
  const listed = rows.slice(0, first);
  const edges = listed.map((row) => ({
    cursor: recordCursor({ onDate: row.on_date, id: row.id }),
    node: recordPart(row, shown),
  }));
  const rest = sum === null ? 0n : total - BigInt(sum);
  const more = rows.length > first;
  if (rest !== 0n && !more) {
    const node = part({ key: 'gone', label: GONE.zh, labelEn: GONE.en, value: rest.toString(), own: true });
    edges.push({ cursor: partCursor(node.key), node });
  }
  return pageOf(edges, more, after !== null, (count ?? 0) + (rest === 0n ? 0 : 1));
}

function pageOf(
  edges: PartPage['edges'],
  hasNextPage: boolean,
  hasPreviousPage: boolean,
  totalCount: number,
): PartPage {
  const pageInfo = {
    hasNextPage,
    hasPreviousPage,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, nodes: edges.map(({ node }) => node), pageInfo, totalCount };
}

function recordPart(row: RecordRow, shown: Shown): PartRow {
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

const GONE_ON = {
  zh: '翻页位置已不在列表中，请从第一页重新打开。',
  en: 'The cursor’s part is no longer in the list: start again from the first page.',
};

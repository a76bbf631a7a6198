import { refuseUnless } from '../../schema/refusal.ts';
import type { PartPage, RecordRows } from './answer.ts';
import { partCursor, partKeyOf, recordCursor } from './cursor.ts';
import { type PartRow, part, recordPart } from './part.ts';
import type { SelectedParts } from './selection.ts';

const GONE = { zh: '划出地区的记录', en: 'Records of places that have left' };

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

const GONE_ON = {
  zh: '翻页位置已不在列表中，请从第一页重新打开。',
  en: 'The cursor’s part is no longer in the list: start again from the first page.',
};

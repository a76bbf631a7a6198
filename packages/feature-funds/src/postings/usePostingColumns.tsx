import { useTerm } from '@jiedui/shell';
import { type Column, DateText, Mark, moneyColumn, useLanguage, useText } from '@jiedui/ui';
import { fundWords } from '../words/texts.ts';
import type { PostingRow } from './documents.ts';
import { postingTexts } from './texts.ts';

/** Columns of the voucher list: what is booked stands in yuan, exact to the fen. */
export function usePostingColumns(): Column<PostingRow>[] {
  const t = useText(postingTexts);
  const words = useText(fundWords);
  const { language } = useLanguage();
  const term = useTerm();
  const kindOf = (row: PostingRow) => {
    const word = term('PostingKind', row.kind);
    return row.reversedBy === null ? word : t.reversedMark(word);
  };
  return [
    { key: 'voucherNo', title: words.voucherNo, cell: (row) => row.voucherNo || '—', width: 208 },
    {
      key: 'onDate',
      title: words.date,
      cell: (row) => <DateText value={row.onDate} />,
      copy: (row) => row.onDate,
      width: 112,
      card: true,
      sortable: true,
    },
    {
      key: 'kind',
      title: t.kind,
      cell: (row) =>
        row.reversedBy === null && row.kind !== 'REVERSAL' ? kindOf(row) : <Mark tone="open">{kindOf(row)}</Mark>,
      copy: kindOf,
      width: 176,
      card: true,
    },
    moneyColumn({
      key: 'amount',
      title: words.amount,
      unit: 'YUAN',
      language,
      fen: (row) => row.amount,
      width: 152,
      card: true,
    }),
    { key: 'summary', title: words.summary, cell: (row) => row.summary || '—', width: 220 },
    { key: 'payee', title: words.payee, cell: (row) => row.payee || '—', width: 176, card: true },
    { key: 'project', title: words.project, cell: (row) => row.project?.name ?? '—', width: 200 },
    { key: 'source', title: words.source, cell: (row) => term('FundSource', row.source), width: 152 },
    { key: 'provider', title: words.provider, cell: (row) => row.provider.name, width: 152 },
    { key: 'receiver', title: words.receiver, cell: (row) => row.division.name, width: 128 },
    { key: 'enteredBy', title: words.enteredBy, cell: (row) => row.enteredByName, width: 96 },
  ];
}

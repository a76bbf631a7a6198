import { isFor, useSession, useTerm } from '@jiedui/shell';
import { type Column, DateText, moneyColumn, useLanguage, useText } from '@jiedui/ui';
import { Age } from '../words/Age.tsx';
import { moneyWidth } from '../words/moneyWidth.ts';
import { TransferMark } from '../words/TransferMark.tsx';
import { fundWords } from '../words/texts.ts';
import type { TransferRow } from './documents.ts';

/** Columns of a list of transfers; the far side comes first: receivers for who gives, providers for who receives. */
export function useTransferColumns(side: 'giving' | 'receiving'): Column<TransferRow>[] {
  const t = useText(fundWords);
  const { language } = useLanguage();
  const term = useTerm();
  const receiver: Column<TransferRow> = { key: 'receiver', title: t.receiver, cell: (row) => row.division.name };
  const provider: Column<TransferRow> = { key: 'provider', title: t.provider, cell: (row) => row.provider.name };
  const [first, second] = side === 'giving' ? [receiver, provider] : [provider, receiver];
  // Those above a county look at many receivers: both ends stand at the front.
  const above = isFor(useSession(), { levels: ['province', 'prefecture'] });
  return [
    { ...first, width: 168 },
    ...(above ? [{ ...second, width: 128, card: true }] : []),
    moneyColumn({
      key: 'amount',
      title: t.amount,
      unit: 'WAN',
      language,
      fen: (row) => row.amount,
      card: true,
      width: moneyWidth(language),
      sortable: true,
    }),
    moneyColumn({
      key: 'inTransit',
      title: t.inTransit,
      unit: 'WAN',
      language,
      fen: (row) => row.inTransit,
      card: true,
      width: moneyWidth(language),
      sortable: true,
    }),
    {
      key: 'age',
      title: t.age,
      cell: (row) => <Age days={row.ageDays} timeliness={row.timeliness} />,
      copy: (row) => (row.ageDays === null ? '' : String(row.ageDays)),
      card: true,
      width: 104,
    },
    {
      key: 'state',
      title: t.state,
      cell: (row) => <TransferMark state={row.state} />,
      copy: (row) => term('TransferState', row.state),
      card: true,
      width: 112,
    },
    { key: 'voucherNo', title: t.voucherNo, cell: (row) => row.voucherNo, width: 176 },
    {
      key: 'voucherOn',
      title: t.voucherOn,
      cell: (row) => <DateText value={row.voucherOn} />,
      copy: (row) => row.voucherOn,
      width: 116,
      sortable: true,
    },
    { key: 'source', title: t.source, cell: (row) => term('FundSource', row.source), width: 152 },
    { key: 'holder', title: t.holder, cell: (row) => row.holder.name, width: 152 },
    ...(above ? [] : [{ ...second, width: 152 }]),
    moneyColumn({
      key: 'confirmed',
      title: t.confirmed,
      unit: 'WAN',
      language,
      fen: (row) => row.confirmed,
      hidden: true,
    }),
    moneyColumn({
      key: 'recalled',
      title: t.recalled,
      unit: 'WAN',
      language,
      fen: (row) => row.recalled,
      hidden: true,
    }),
    { key: 'enteredBy', title: t.enteredBy, cell: (row) => row.enteredByName, hidden: true, width: 96 },
  ];
}

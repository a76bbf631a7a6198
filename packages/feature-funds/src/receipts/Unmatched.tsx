import { FaultNotice, useFilters, useOpenItem, usePages, useScope, useTerm } from '@jiedui/shell';
import { type Column, DataList, DateText, Empty, moneyColumn, useLanguage, useText } from '@jiedui/ui';
import { fundWords } from '../words/texts.ts';
import { RECEIPTS, type ReceiptRow } from './documents.ts';
import { ReceiptPanel } from './ReceiptPanel.tsx';
import { receiptTexts } from './texts.ts';

/** Money that came before its transfer was logged, until it is matched. */
export function Unmatched() {
  const t = useText(receiptTexts);
  const { filter } = useScope();
  const [{ new: fresh }] = useFilters('new');
  const [open, setOpen] = useOpenItem();
  const columns = useReceiptColumns();
  const list = usePages({
    query: RECEIPTS,
    variables: { ...filter, unmatched: true },
    pick: (data) => data.receipts,
  });
  return (
    <>
      {list.fault ? <FaultNotice fault={list.fault} kept={list.rows !== undefined} /> : null}
      <DataList
        name="funds.unmatched"
        label={t.unmatched}
        columns={columns}
        rows={list.rows}
        rowKey={(row) => row.id}
        selected={open}
        onOpen={(row) => setOpen(row.id)}
        onMore={list.onMore}
        hasMore={list.hasMore}
        loadingMore={list.loadingMore}
        total={list.total}
        empty={<Empty title={t.emptyUnmatched}>{t.emptyUnmatchedHow}</Empty>}
      />
      {open && !fresh ? <ReceiptPanel key={open} id={open} onClose={() => setOpen(undefined)} /> : null}
    </>
  );
}

function useReceiptColumns(): Column<ReceiptRow>[] {
  const t = useText(receiptTexts);
  const words = useText(fundWords);
  const { language } = useLanguage();
  const term = useTerm();
  return [
    { key: 'payer', title: words.payer, cell: (row) => row.payer },
    moneyColumn({ key: 'unmatched', title: t.left, unit: 'WAN', language, fen: (row) => row.unmatched, card: true }),
    moneyColumn({ key: 'amount', title: t.arrived, unit: 'WAN', language, fen: (row) => row.amount, card: true }),
    {
      key: 'arrivedOn',
      title: words.arrivedOn,
      cell: (row) => <DateText value={row.arrivedOn} />,
      copy: (row) => row.arrivedOn,
      card: true,
      width: 120,
    },
    { key: 'voucherNo', title: words.voucherNo, cell: (row) => row.voucherNo, card: true },
    { key: 'source', title: words.source, cell: (row) => term('FundSource', row.source) },
    { key: 'provider', title: words.provider, cell: (row) => row.provider.name },
    { key: 'enteredBy', title: words.enteredBy, cell: (row) => row.enteredByName, width: 96 },
  ];
}

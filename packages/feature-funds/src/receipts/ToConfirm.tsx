import { FaultNotice, useFilters, useOpenItem, usePages, useScope, useTermOptions } from '@jiedui/shell';
import { DataList, Empty, FilterChips, useText } from '@jiedui/ui';
import { TextChip } from '../filter/TextChip.tsx';
import { TRANSFERS } from '../transfers/documents.ts';
import { TransferPanel } from '../transfers/TransferPanel.tsx';
import { useTransferColumns } from '../transfers/useTransferColumns.tsx';
import { useTransferSort } from '../transfers/useTransferSort.ts';
import { asFundSource } from '../words/asFundSource.ts';
import { fundWords } from '../words/texts.ts';
import { receiptTexts } from './texts.ts';

/** Transfers on their way here, the oldest first. A row opens the form with everything filled in. */
export function ToConfirm() {
  const t = useText(receiptTexts);
  const words = useText(fundWords);
  const { filter } = useScope();
  const [filters, setFilter] = useFilters('source', 'voucher', 'new');
  const [open, setOpen] = useOpenItem();
  const sources = useTermOptions('FundSource');
  const columns = useTransferColumns('receiving');
  const order = useTransferSort({ key: 'voucherOn', descending: false });
  const list = usePages({
    query: TRANSFERS,
    variables: {
      filter: { ...filter, inTransit: true, source: asFundSource(filters.source), voucherNo: filters.voucher },
      ...order.variables,
    },
    pick: (data) => data.transfers,
  });
  return (
    <>
      {list.fault ? <FaultNotice fault={list.fault} kept={list.rows !== undefined} /> : null}
      <DataList
        name="funds.receipts"
        label={t.inTransit}
        columns={columns}
        rows={list.rows}
        rowKey={(row) => row.id}
        selected={open}
        onOpen={(row) => setOpen(row.id)}
        onMore={list.onMore}
        hasMore={list.hasMore}
        loadingMore={list.loadingMore}
        total={list.total}
        sort={order.sort}
        onSort={order.onSort}
        filters={
          <>
            <FilterChips
              chips={[{ key: 'source', label: words.source, value: filters.source, options: sources }]}
              onChange={setFilter}
            />
            <TextChip label={words.voucherNo} value={filters.voucher} onChange={(text) => setFilter('voucher', text)} />
          </>
        }
        empty={<Empty title={t.emptyTransit}>{t.emptyTransitHow}</Empty>}
      />
      {open && !filters.new ? <TransferPanel key={open} id={open} onClose={() => setOpen(undefined)} /> : null}
    </>
  );
}

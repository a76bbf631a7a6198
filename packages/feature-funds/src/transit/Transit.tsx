import { FaultNotice, useOpenItem, usePages, useScope, useSession } from '@jiedui/shell';
import { DataList, Empty, Page, useLanguage, useText } from '@jiedui/ui';
import { TRANSFERS } from '../transfers/documents.ts';
import { TransferPanel } from '../transfers/TransferPanel.tsx';
import { useTransferColumns } from '../transfers/useTransferColumns.tsx';
import { useTransferSort } from '../transfers/useTransferSort.ts';
import { exportHref } from '../words/exportHref.ts';
import { fundWords } from '../words/texts.ts';
import { Holders } from './Holders.tsx';
import { transitTexts } from './texts.ts';

/** What is on its way, for those who look on: whose it is, how old it is, down to each transfer. */
export default function Transit() {
  const t = useText(transitTexts);
  const words = useText(fundWords);
  const session = useSession();
  const { language } = useLanguage();
  const { filter, side } = useScope();
  const [open, setOpen] = useOpenItem();
  const columns = useTransferColumns(side);
  const order = useTransferSort({ key: 'voucherOn', descending: false });
  const underWay = { ...filter, inTransit: true };
  const list = usePages({
    query: TRANSFERS,
    variables: { filter: underWay, ...order.variables },
    pick: (data) => data.transfers,
  });
  return (
    <Page title={t.title} note={words.today(session.businessDate)}>
      {list.fault ? <FaultNotice fault={list.fault} kept={list.rows !== undefined} /> : null}
      {list.rows?.length === 0 ? null : <Holders filter={underWay} />}
      <DataList
        name="funds.transit"
        label={t.list}
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
        exportHref={exportHref('transfers', underWay, { ...order.variables, language })}
        empty={<Empty title={t.emptyTitle}>{t.emptyHow}</Empty>}
      />
      {open ? <TransferPanel key={open} id={open} onClose={() => setOpen(undefined)} /> : null}
    </Page>
  );
}

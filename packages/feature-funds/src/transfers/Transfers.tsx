import { FaultNotice, useFilters, useOpenItem, usePages, useScope, useSession, useTermOptions } from '@jiedui/shell';
import {
  DataList,
  Empty,
  FilterChips,
  Icon,
  Notice,
  Page,
  PeriodText,
  useKeys,
  useLanguage,
  useText,
} from '@jiedui/ui';
import { Button } from 'antd';
import { TextChip } from '../filter/TextChip.tsx';
import { useStretch } from '../filter/useStretch.ts';
import { SendPanel } from '../send/SendPanel.tsx';
import { asFundSource } from '../words/asFundSource.ts';
import { exportHref } from '../words/exportHref.ts';
import { fundWords } from '../words/texts.ts';
import { useUsable } from '../words/useUsable.ts';
import { TRANSFERS } from './documents.ts';
import { TransferPanel } from './TransferPanel.tsx';
import { transferTexts } from './texts.ts';
import { useTransferColumns } from './useTransferColumns.tsx';
import { useTransferSort } from './useTransferSort.ts';

/** Money sent: for partners the place to log a transfer, for everyone else to read. */
export default function Transfers() {
  const t = useText(transferTexts);
  const words = useText(fundWords);
  const session = useSession();
  const { language } = useLanguage();
  const { filter, side, period } = useScope();
  const [filters, setFilter] = useFilters('source', 'way', 'voucher', 'new');
  const [open, setOpen] = useOpenItem();
  const sources = useTermOptions('FundSource');
  const columns = useTransferColumns(side);
  const order = useTransferSort({ key: 'voucherOn', descending: true });
  const stretch = useStretch();
  const inTransit = filters.way === 'open';
  const asked = {
    ...filter,
    // What is under way is a stock: it must not vanish because it was sent before the period.
    ...(inTransit ? { inTransit } : stretch),
    source: asFundSource(filters.source),
    voucherNo: filters.voucher,
  };
  const list = usePages({
    query: TRANSFERS,
    variables: { filter: asked, ...order.variables },
    pick: (data) => data.transfers,
  });
  const { officer, usable, bar } = useUsable();
  const log = () => setFilter('new', '1');
  useKeys(officer && usable ? { n: log } : {});
  const ways = [{ value: 'open', label: t.only }];
  return (
    <Page
      title={t.title}
      note={inTransit ? words.today(session.businessDate) : <PeriodText value={period} />}
      actions={
        officer ? (
          <Button type="primary" icon={<Icon name="plus" />} onClick={log} {...bar}>
            {t.log}
          </Button>
        ) : undefined
      }
    >
      {list.fault ? <FaultNotice fault={list.fault} kept={list.rows !== undefined} /> : null}
      {officer && !usable ? <Notice>{words.noAgreement}</Notice> : null}
      <DataList
        name="funds.transfers"
        label={t.title}
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
        exportHref={exportHref('transfers', asked, { ...order.variables, language })}
        filters={
          <>
            <FilterChips
              chips={[
                { key: 'way', label: t.underWay, value: filters.way, options: ways },
                { key: 'source', label: words.source, value: filters.source, options: sources },
              ]}
              onChange={setFilter}
            />
            <TextChip label={words.voucherNo} value={filters.voucher} onChange={(text) => setFilter('voucher', text)} />
          </>
        }
        empty={<Empty title={t.emptyTitle}>{officer ? t.emptyGiving : t.emptyReading}</Empty>}
      />
      {open && !filters.new ? <TransferPanel key={open} id={open} onClose={() => setOpen(undefined)} /> : null}
      {filters.new && officer && usable ? <SendPanel /> : null}
    </Page>
  );
}

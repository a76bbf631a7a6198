import { FaultNotice, Loaded, useFreshQuery, useOpenItem, usePages, useScope, useSession } from '@jiedui/shell';
import { Bars, Columns, DataList, defineTexts, Empty, Mark, Money, Page, Section, useText } from '@jiedui/ui';
import { byHolder } from '../money/transit.ts';
import { TRANSFERS } from '../transfers/documents.ts';
import { TransferPanel } from '../transfers/TransferPanel.tsx';
import { useTransferColumns } from '../transfers/useTransferColumns.tsx';
import { useTransferSort } from '../transfers/useTransferSort.ts';
import { fundWords } from '../words/texts.ts';

const texts = defineTexts({
  zh: {
    title: '在途资金',
    byHolder: '按持有方，在途最久的在前',
    note: (transfers: number, days: number) => `${transfers} 笔，最长 ${days} 天`,
    late: (n: number) => `${n} 笔逾期`,
    first: (n: number, all: string) => `统计最久的 ${n} 笔，共 ${all} 笔`,
    list: '逐笔',
    emptyTitle: '没有在途资金',
    emptyHow: '帮扶方已登记拨付、受援方尚未确认到账的资金列在这里，按在途天数排列。',
  },
  en: {
    title: 'Money in transit',
    byHolder: 'By holder, the longest first',
    note: (transfers: number, days: number) => `${transfers} transfers, the oldest ${days} days`,
    late: (n: number) => `${n} late`,
    first: (n: number, all: string) => `the ${n} oldest of ${all}`,
    list: 'One by one',
    emptyTitle: 'Nothing is in transit',
    emptyHow: 'What a provider has sent and the receiver has not confirmed stands here, the oldest first.',
  },
});

/** The gateway hands out so many rows at once: the oldest are the ones that need a question. */
const OLDEST = 100;

/** What is on its way, for those who look on: whose it is, how old it is, down to each transfer. */
export default function Transit() {
  const t = useText(texts);
  const words = useText(fundWords);
  const session = useSession();
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
        empty={<Empty title={t.emptyTitle}>{t.emptyHow}</Empty>}
      />
      {open ? <TransferPanel key={open} id={open} onClose={() => setOpen(undefined)} /> : null}
    </Page>
  );
}

function Holders({ filter }: { filter: { divisionKey?: string; providerKey?: string; inTransit: boolean } }) {
  const t = useText(texts);
  const words = useText(fundWords);
  const query = useFreshQuery({
    query: TRANSFERS,
    variables: { filter, sort: 'VOUCHER_ON', direction: 'ASC', first: OLDEST },
  });
  return (
    <Loaded query={query}>
      {({ transfers }) => (
        <Section
          title={t.byHolder}
          note={
            transfers.pageInfo.hasNextPage
              ? t.first(transfers.nodes.length, `${transfers.totalCount}${transfers.totalCapped ? '+' : ''}`)
              : undefined
          }
        >
          <Columns>
            <Bars
              head={words.holder}
              valueHead={words.inTransit}
              rows={byHolder(transfers.nodes).map(({ id, name, fen, transfers: count, late, oldestDays }) => ({
                key: id,
                label: (
                  <>
                    {name} <span className="jd-muted">{t.note(count, oldestDays)}</span>{' '}
                    {late > 0 ? <Mark tone="late">{t.late(late)}</Mark> : null}
                  </>
                ),
                value: <Money fen={fen} unit="AUTO" />,
                size: Number(fen),
                late: late > 0,
              }))}
            />
          </Columns>
        </Section>
      )}
    </Loaded>
  );
}

import { FaultNotice, graphql, type ResultOf, useDoor, usePages, useTerm } from '@jiedui/shell';
import { type Column, DataList, DateText, Empty, moneyColumn, useLanguage, useText } from '@jiedui/ui';
import './panel.css';
import { panelTexts } from './texts.ts';

const ENTRIES = graphql(`
  query ProjectEntries($filter: PostingFilter, $first: Int, $after: String) {
    postings(filter: $filter, first: $first, after: $after) {
      nodes { id kind amount onDate voucherNo payee summary source enteredByName }
      pageInfo { hasNextPage endCursor }
      totalCount
      totalCapped
    }
  }
`);
type Row = ResultOf<typeof ENTRIES>['postings']['nodes'][number];

/** What the ledger says of this project, each entry one press from its paper and its person. */
export function Entries({ id }: { id: string }) {
  const t = useText(panelTexts);
  const term = useTerm();
  const { language } = useLanguage();
  const door = useDoor();
  const list = usePages({ query: ENTRIES, variables: { filter: { projectId: id } }, pick: (data) => data.postings });
  const columns: Column<Row>[] = [
    {
      key: 'date',
      title: t.date,
      cell: (row) => <DateText value={row.onDate} />,
      copy: (row) => row.onDate,
      width: 112,
    },
    { key: 'kind', title: t.kind, cell: (row) => term('PostingKind', row.kind), width: 90, card: true },
    moneyColumn({
      key: 'amount',
      title: t.amount,
      unit: 'YUAN',
      language,
      fen: (row) => row.amount,
      card: true,
      width: 140,
    }),
    { key: 'source', title: t.source, cell: (row) => term('FundSource', row.source), width: 120 },
    { key: 'voucher', title: t.voucher, cell: (row) => row.voucherNo, width: 130, card: true },
    { key: 'payee', title: t.payee, cell: (row) => [row.payee, row.summary].filter(Boolean).join(' '), width: 200 },
    { key: 'who', title: t.who, cell: (row) => row.enteredByName, width: 90 },
  ];
  return (
    <div className="jd-project-money">
      {list.fault ? <FaultNotice fault={list.fault} kept={list.rows !== undefined} /> : null}
      <DataList
        name="projects.entries"
        label={t.money}
        columns={columns}
        rows={list.rows}
        rowKey={(row) => row.id}
        onOpen={(row) => door.deeper({ kind: 'record', type: 'Posting', id: row.id })}
        onMore={() => void list.onMore()}
        hasMore={list.hasMore}
        loadingMore={list.loadingMore}
        {...(list.total === undefined ? {} : { total: list.total })}
        empty={<Empty title={t.noMoney}>{t.noMoneyHow}</Empty>}
      />
    </div>
  );
}

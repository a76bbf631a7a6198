import { FaultNotice, useFilters, useOpenItem, usePages, useScope, useTerm } from '@jiedui/shell';
import { type Column, DataList, DateText, Empty, FilterChips, moneyColumn, useLanguage, useText } from '@jiedui/ui';
import { useStretch } from '../filter/useStretch.ts';
import { restFen } from '../money/sums.ts';
import { DueMark } from '../words/DueMark.tsx';
import { fundWords } from '../words/texts.ts';
import { INSTALMENTS, type InstalmentRow } from './documents.ts';
import { InstalmentPanel } from './InstalmentPanel.tsx';
import { commitmentTexts } from './texts.ts';

/** The period's instalments; a row leads to logging what it asks for. */
export function InstalmentList() {
  const t = useText(commitmentTexts);
  const { filter } = useScope();
  const [filters, setFilter] = useFilters('due', 'new');
  const [open, setOpen] = useOpenItem();
  const columns = useInstalmentColumns();
  const variables = { ...filter, ...useStretch(), ...(filters.due === 'open' ? { open: true } : {}) };
  const list = usePages({ query: INSTALMENTS, variables, pick: (data) => data.instalments });
  return (
    <>
      {list.fault ? <FaultNotice fault={list.fault} kept={list.rows !== undefined} /> : null}
      <DataList
        name="funds.instalments"
        label={t.instalments}
        columns={columns}
        rows={list.rows}
        rowKey={(row) => row.id}
        selected={open}
        onOpen={(row) => setOpen(row.id)}
        onMore={list.onMore}
        hasMore={list.hasMore}
        loadingMore={list.loadingMore}
        total={list.total}
        filters={
          <FilterChips
            chips={[{ key: 'due', label: t.open, value: filters.due, options: [{ value: 'open', label: t.onlyOpen }] }]}
            onChange={setFilter}
          />
        }
        empty={<Empty title={t.emptyInstalments}>{t.emptyInstalmentsHow}</Empty>}
      />
      {open && !filters.new ? <InstalmentPanel key={open} id={open} onClose={() => setOpen(undefined)} /> : null}
    </>
  );
}

function useInstalmentColumns(): Column<InstalmentRow>[] {
  const t = useText(commitmentTexts);
  const words = useText(fundWords);
  const { language } = useLanguage();
  const term = useTerm();
  const left = (row: InstalmentRow) => restFen(row.amount, row.sent);
  return [
    { key: 'receiver', title: words.receiver, cell: (row) => row.division.name, width: 168 },
    {
      key: 'dueOn',
      title: t.dueOn,
      cell: (row) => <DateText value={row.dueOn} />,
      copy: (row) => row.dueOn,
      width: 116,
      card: true,
    },
    moneyColumn({ key: 'amount', title: words.planned, unit: 'WAN', language, fen: (row) => row.amount, card: true }),
    moneyColumn({ key: 'sent', title: words.sent, unit: 'WAN', language, fen: (row) => row.sent }),
    moneyColumn({ key: 'left', title: t.left, unit: 'WAN', language, fen: left, card: true }),
    {
      key: 'state',
      title: words.state,
      cell: (row) => <DueMark timeliness={row.timeliness} />,
      copy: (row) => term('Timeliness', row.timeliness),
      width: 112,
      card: true,
    },
    { key: 'source', title: words.source, cell: (row) => term('FundSource', row.fund.source) },
    { key: 'provider', title: words.provider, cell: (row) => row.provider.name },
    { key: 'commitment', title: t.ofCommitment, cell: (row) => row.commitment.documentNo, width: 200 },
  ];
}

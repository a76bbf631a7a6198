import { FaultNotice, useFilters, useOpenItem, usePages, useScope, useTerm } from '@jiedui/shell';
import { type Column, DataList, DateText, Empty, moneyColumn, useLanguage, useText } from '@jiedui/ui';
import { restFen, sumFen } from '../money/sums.ts';
import { fundWords } from '../words/texts.ts';
import { CommitmentPanel } from './CommitmentPanel.tsx';
import { COMMITMENTS, type CommitmentRow } from './documents.ts';
import { commitmentTexts } from './texts.ts';

/** The commitments of the year. */
export function CommitmentList() {
  const t = useText(commitmentTexts);
  const { filter, year } = useScope();
  const [{ new: fresh }] = useFilters('new');
  const [open, setOpen] = useOpenItem();
  const columns = useCommitmentColumns();
  const list = usePages({ query: COMMITMENTS, variables: { ...filter, year }, pick: (data) => data.commitments });
  return (
    <>
      {list.fault ? <FaultNotice fault={list.fault} kept={list.rows !== undefined} /> : null}
      <DataList
        name="funds.commitments"
        label={t.commitments}
        columns={columns}
        rows={list.rows}
        rowKey={(row) => row.id}
        selected={open}
        onOpen={(row) => setOpen(row.id)}
        onMore={list.onMore}
        hasMore={list.hasMore}
        loadingMore={list.loadingMore}
        total={list.total}
        empty={<Empty title={t.emptyCommitments}>{t.emptyCommitmentsHow}</Empty>}
      />
      {open && !fresh ? <CommitmentPanel key={open} id={open} onClose={() => setOpen(undefined)} /> : null}
    </>
  );
}

function useCommitmentColumns(): Column<CommitmentRow>[] {
  const t = useText(commitmentTexts);
  const words = useText(fundWords);
  const { language } = useLanguage();
  const term = useTerm();
  const planned = (row: CommitmentRow) => sumFen(row.instalments, ({ amount }) => amount);
  const sent = (row: CommitmentRow) => sumFen(row.instalments, (one) => one.sent);
  const money = { unit: 'WAN', language } as const;
  return [
    { key: 'receiver', title: words.receiver, cell: (row) => row.division.name, width: 168 },
    moneyColumn({ ...money, key: 'amount', title: words.committed, fen: (row) => row.amount, card: true }),
    moneyColumn({ ...money, key: 'planned', title: t.planned, fen: planned, card: true }),
    moneyColumn({ ...money, key: 'unplanned', title: t.unplanned, fen: (row) => restFen(row.amount, planned(row)) }),
    moneyColumn({ ...money, key: 'sent', title: words.sent, fen: sent, card: true }),
    { key: 'source', title: words.source, cell: (row) => term('FundSource', row.source) },
    { key: 'documentNo', title: words.documentNo, cell: (row) => row.documentNo, width: 200, card: true },
    {
      key: 'committedOn',
      title: t.committedOn,
      cell: (row) => <DateText value={row.committedOn} />,
      copy: (row) => row.committedOn,
      width: 116,
    },
    { key: 'provider', title: words.provider, cell: (row) => row.provider.name },
    { key: 'enteredBy', title: words.enteredBy, cell: (row) => row.enteredByName, width: 96 },
  ];
}

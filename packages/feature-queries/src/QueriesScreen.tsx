import { FaultNotice, useFilters, useOpenItem, usePages, useScope, useTerm } from '@jiedui/shell';
import { type Column, DataList, DateText, Empty, FilterChips, Page, useText } from '@jiedui/ui';
import { QUERIES, type QueryRow } from './documents.ts';
import { QueryMark } from './QueryMark.tsx';
import { QueryPanel } from './QueryPanel.tsx';
import { queriesTexts } from './texts.ts';

/** Questions within the page's place or provider; the view stands in the address, so that work on the home leads to it. */
export default function QueriesScreen() {
  const t = useText(queriesTexts);
  const { filter } = useScope();
  const [filters, setFilter] = useFilters('view');
  const [open, setOpen] = useOpenItem();
  const list = usePages({
    query: QUERIES,
    variables: { ...filter, ...conditionOf(filters.view) },
    pick: (data) => data.dataQueries,
  });
  const views = [
    { value: 'answer', label: t.answerView },
    { value: 'open', label: t.openView },
    { value: 'done', label: t.doneView },
  ];
  return (
    <Page title={t.title} note={t.note}>
      {list.fault ? <FaultNotice fault={list.fault} kept={list.rows !== undefined} /> : null}
      <DataList
        name="queries"
        label={t.title}
        columns={useQueryColumns()}
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
            chips={[{ key: 'view', label: t.view, value: filters.view, options: views }]}
            onChange={setFilter}
          />
        }
        empty={<Empty title={t.emptyTitle}>{t.emptyHow}</Empty>}
      />
      {open ? <QueryPanel key={open} id={open} onClose={() => setOpen(undefined)} /> : null}
    </Page>
  );
}

function conditionOf(view: string | undefined): { open?: boolean; toAnswer?: boolean } {
  if (view === 'answer') return { open: true, toAnswer: true };
  if (view === 'open') return { open: true };
  return view === 'done' ? { open: false } : {};
}

function useQueryColumns(): Column<QueryRow>[] {
  const t = useText(queriesTexts);
  const term = useTerm();
  return [
    {
      key: 'subject',
      title: t.subject,
      cell: (row) => `${term('QuerySubject', row.subjectType)} ${row.subjectLabel}`,
      width: 220,
    },
    { key: 'text', title: t.text, cell: (row) => row.text, width: 260, card: true },
    {
      key: 'state',
      title: t.state,
      cell: (row) => <QueryMark state={row.state} timeliness={row.timeliness} />,
      copy: (row) => term('QueryState', row.state),
      width: 104,
      card: true,
    },
    {
      key: 'dueOn',
      title: t.dueOn,
      cell: (row) => <DateText value={row.dueOn} />,
      copy: (row) => row.dueOn,
      width: 112,
      card: true,
    },
    { key: 'place', title: t.place, cell: (row) => row.division?.name ?? '', width: 120 },
    { key: 'provider', title: t.provider, cell: (row) => row.provider?.name ?? '', width: 110 },
    { key: 'asker', title: t.asker, cell: (row) => row.enteredByOrganisation, width: 130 },
    {
      key: 'raisedOn',
      title: t.raisedOn,
      cell: (row) => <DateText value={row.raisedOn} />,
      copy: (row) => row.raisedOn,
      width: 112,
    },
  ];
}

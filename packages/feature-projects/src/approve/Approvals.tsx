import { FaultNotice, useFreshQuery, useOpenItem, usePages, useScope, useTerm } from '@jiedui/shell';
import { type Column, DataList, DateText, Empty, moneyColumn, Page, useLanguage, useText } from '@jiedui/ui';
import { ProjectPanel } from '../panel/ProjectPanel.tsx';
import { PROJECT_SUMS, PROJECTS, type ProjectRow } from '../project/documents.ts';
import { projectTexts } from '../project/texts.ts';
import { approveTexts } from './texts.ts';

const WAITING = ['PIPELINE'] as const;

/** What counties have entered and nobody has approved: one document's number at hand for one after the other. */
export default function Approvals() {
  const t = useText(approveTexts);
  const { filter: place } = useScope();
  const [open, setOpen] = useOpenItem();
  const filter = { ...place, states: [...WAITING] };
  const order = { sort: 'DEADLINE', direction: 'ASC' } as const;
  const list = usePages({ query: PROJECTS, variables: { filter, ...order }, pick: (data) => data.projects });
  const sums = useFreshQuery({ query: PROJECT_SUMS, variables: { filter } }).data?.projectSums;
  const columns = useColumns(sums?.planned);
  const next = list.rows?.find(({ number, id }) => number !== open && id !== open);
  return (
    <Page title={t.title} note={sums === undefined ? undefined : t.note(sums.count)}>
      {list.fault ? <FaultNotice fault={list.fault} kept={list.rows !== undefined} /> : null}
      <DataList
        name="projects.approvals"
        label={t.title}
        columns={columns}
        rows={list.rows}
        rowKey={(row) => row.number}
        selected={open ?? null}
        onOpen={(row) => setOpen(row.number)}
        onMore={() => void list.onMore()}
        hasMore={list.hasMore}
        loadingMore={list.loadingMore}
        {...(sums === undefined ? {} : { total: { count: sums.count } })}
        empty={<Empty title={t.empty}>{t.emptyHow}</Empty>}
      />
      {open === undefined ? null : (
        <ProjectPanel
          key={open}
          project={open}
          begin={{ kind: 'approve' }}
          onClose={() => setOpen(undefined)}
          onNext={next && { label: t.next, go: () => setOpen(next.number) }}
        />
      )}
    </Page>
  );
}

function useColumns(sumFen: string | undefined): Column<ProjectRow>[] {
  const t = useText(projectTexts);
  const term = useTerm();
  const { language } = useLanguage();
  return [
    { key: 'name', title: t.name, cell: (row) => row.name, width: 260 },
    { key: 'county', title: t.county, cell: (row) => row.county.name, width: 110, card: true },
    moneyColumn({
      key: 'planned',
      title: t.planned,
      unit: 'WAN',
      language,
      fen: (row) => row.planned,
      sumFen: sumFen ?? null,
      card: true,
    }),
    { key: 'category', title: t.category, cell: (row) => term('ProjectCategory', row.category), width: 110 },
    { key: 'site', title: t.site, cell: (row) => row.site.name, width: 130, card: true },
    { key: 'provider', title: t.provider, cell: (row) => row.provider.name, width: 140 },
    {
      key: 'start',
      title: t.plannedStart,
      cell: (row) => <DateText value={row.plannedStartOn} />,
      copy: (row) => row.plannedStartOn,
      width: 112,
    },
    {
      key: 'deadline',
      title: t.deadline,
      cell: (row) => <DateText value={row.deadline} />,
      copy: (row) => row.deadline,
      width: 112,
      card: true,
    },
    { key: 'number', title: t.number, cell: (row) => row.number, width: 150 },
    { key: 'organisation', title: t.organisation, cell: (row) => row.organisation.name, width: 180 },
  ];
}

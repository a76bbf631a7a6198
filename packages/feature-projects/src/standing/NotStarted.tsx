import { FaultNotice, useFreshQuery, useOpenItem, usePages, useScope, useSession, useTerm } from '@jiedui/shell';
import {
  type Column,
  DataList,
  DateText,
  daysBetween,
  Empty,
  Mark,
  moneyColumn,
  Page,
  Section,
  useLanguage,
  useText,
} from '@jiedui/ui';
import { NOT_STARTED } from '../ledger/query.ts';
import { ProjectPanel } from '../panel/ProjectPanel.tsx';
import { DueMark, useDueWord } from '../project/DueMark.tsx';
import { PROJECT_SUMS, PROJECTS, type ProjectRow } from '../project/documents.ts';
import { projectTexts } from '../project/texts.ts';
import { NotStartedBars } from './NotStartedBars.tsx';
import './standing.css';
import { standingTexts } from './texts.ts';

/** What the year's plan holds and nobody has begun: by place, and each with whom to ask. */
export default function NotStarted() {
  const t = useText(standingTexts);
  const { filter: place, year } = useScope();
  const [open, setOpen] = useOpenItem();
  const filter = { ...place, year, states: [...NOT_STARTED] };
  const order = { sort: 'NEXT_DUE', direction: 'ASC' } as const;
  const list = usePages({ query: PROJECTS, variables: { filter, ...order }, pick: (data) => data.projects });
  const sums = useFreshQuery({ query: PROJECT_SUMS, variables: { filter } }).data?.projectSums;
  const columns = useColumns(sums?.planned);
  return (
    <Page title={t.title}>
      {list.fault ? <FaultNotice fault={list.fault} kept={list.rows !== undefined} /> : null}
      <div className="jd-ranked">
        <Section title={t.byPlace}>
          <NotStartedBars />
        </Section>
        <DataList
          name="projects.not-started"
          label={t.list}
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
      </div>
      {open === undefined ? null : <ProjectPanel key={open} project={open} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}

function useColumns(sumFen: string | undefined): Column<ProjectRow>[] {
  const t = useText(projectTexts);
  const own = useText(standingTexts);
  const term = useTerm();
  const due = useDueWord();
  const { language } = useLanguage();
  const { businessDate } = useSession();
  const waited = (row: ProjectRow) => daysBetween(row.plannedStartOn, businessDate);
  const waiting = (row: ProjectRow) => (waited(row) > 0 ? own.waited(waited(row)) : own.notYet);
  return [
    { key: 'name', title: t.name, cell: (row) => row.name, width: 220 },
    { key: 'county', title: t.county, cell: (row) => row.county.name, width: 104, card: true },
    {
      key: 'waiting',
      title: own.waiting,
      cell: (row) =>
        waited(row) > 0 ? <Mark tone="late">{waiting(row)}</Mark> : <span className="jd-muted">{waiting(row)}</span>,
      copy: waiting,
      width: 132,
      card: true,
    },
    { key: 'nextDue', title: t.nextDue, cell: (row) => <DueMark due={row} />, copy: due, width: 124 },
    moneyColumn({
      key: 'planned',
      title: t.planned,
      unit: 'WAN',
      language,
      fen: (row) => row.planned,
      sumFen: sumFen ?? null,
      card: true,
      width: 116,
    }),
    { key: 'state', title: t.state, cell: (row) => term('ProjectState', row.state), width: 88, card: true },
    { key: 'organisation', title: t.organisation, cell: (row) => row.organisation.name, width: 160 },
    { key: 'person', title: t.person, cell: (row) => row.personName, width: 90 },
    {
      key: 'start',
      title: t.plannedStart,
      cell: (row) => <DateText value={row.plannedStartOn} />,
      copy: (row) => row.plannedStartOn,
      width: 112,
    },
    { key: 'provider', title: t.provider, cell: (row) => row.provider.name, width: 130 },
    { key: 'number', title: t.number, cell: (row) => row.number, width: 150 },
  ];
}

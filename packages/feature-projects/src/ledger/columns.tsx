import { isFor, useSession, useTerm } from '@jiedui/shell';
import { type Column, DateText, moneyColumn, Share, useLanguage, useText } from '@jiedui/ui';
import { DueMark, useDueWord } from '../project/DueMark.tsx';
import type { ProjectRow, ProjectSums } from '../project/documents.ts';
import { shareOf } from '../project/share.ts';
import { projectTexts } from '../project/texts.ts';

/** The ledger's columns. A county knows where it is; whoever looks from above or from outside sees the county first. */
export function useLedgerColumns(sums: ProjectSums | undefined): Column<ProjectRow>[] {
  const t = useText(projectTexts);
  const term = useTerm();
  const due = useDueWord();
  const { language } = useLanguage();
  const session = useSession();
  const within = isFor(session, { levels: ['county', 'township', 'village'] });
  const money = { unit: 'WAN', language, sortable: false, width: 116 } as const;
  return [
    { key: 'name', title: t.name, cell: (row) => row.name, width: 250, sortable: true },
    {
      key: 'nextDue',
      title: t.nextDue,
      cell: (row) => <DueMark due={row} />,
      copy: (row) => due(row),
      width: 124,
      sortable: true,
      card: true,
    },
    {
      key: 'state',
      title: t.state,
      cell: (row) => term('ProjectState', row.state),
      width: 92,
      sortable: true,
      card: true,
    },
    { key: 'county', title: t.county, cell: (row) => row.county.name, width: 110, hidden: within, card: !within },
    moneyColumn({
      ...money,
      key: 'planned',
      title: t.planned,
      fen: (row) => row.planned,
      sumFen: sums?.planned ?? null,
      sortable: true,
      card: true,
    }),
    moneyColumn({
      ...money,
      key: 'allocated',
      title: t.allocated,
      fen: (row) => row.allocated,
      sumFen: sums?.allocated ?? null,
    }),
    moneyColumn({
      ...money,
      key: 'spent',
      title: t.spent,
      fen: (row) => row.spent,
      sumFen: sums?.spent ?? null,
      sortable: true,
      card: true,
    }),
    {
      key: 'share',
      title: t.share,
      figure: true,
      width: 96,
      cell: (row) => <Share value={shareOf(row.spent, row.planned)} />,
      copy: (row) => shareOf(row.spent, row.planned) ?? '',
      sum: sums === undefined ? undefined : <Share value={shareOf(sums.spent, sums.planned)} />,
    },
    {
      key: 'deadline',
      title: t.deadline,
      cell: (row) => <DateText value={row.deadline} />,
      copy: (row) => row.deadline,
      width: 112,
      sortable: true,
    },
    {
      key: 'provider',
      title: t.provider,
      cell: (row) => row.provider.name,
      width: 140,
      hidden: isFor(session, { levels: ['partner'] }),
    },
    { key: 'category', title: t.category, cell: (row) => term('ProjectCategory', row.category), width: 110 },
    { key: 'site', title: t.site, cell: (row) => row.site.name, width: 130 },
    { key: 'number', title: t.number, cell: (row) => row.number, width: 150, sortable: true },
    { key: 'builder', title: t.builder, cell: (row) => term('ProjectBuilder', row.builder), width: 120, hidden: true },
    { key: 'organisation', title: t.organisation, cell: (row) => row.organisation.name, width: 180, hidden: true },
    { key: 'person', title: t.person, cell: (row) => row.personName, width: 100, hidden: true },
    {
      key: 'start',
      title: t.plannedStart,
      cell: (row) => <DateText value={row.plannedStartOn} />,
      copy: (row) => row.plannedStartOn,
      width: 112,
      hidden: true,
    },
    {
      key: 'started',
      title: t.started,
      cell: (row) => <DateText value={row.startedOn} />,
      copy: (row) => row.startedOn ?? '',
      width: 112,
      hidden: true,
    },
  ];
}

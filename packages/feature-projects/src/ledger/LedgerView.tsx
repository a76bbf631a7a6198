import { FaultNotice, isFor, useFilters, useFreshQuery, useGo, usePages, useScope, useSession } from '@jiedui/shell';
import { DataList, Empty, FilterChips, Icon, Page, useKeys, useLanguage, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { ProjectPanel } from '../panel/ProjectPanel.tsx';
import { PROJECT_SUMS, PROJECTS } from '../project/documents.ts';
import { useProjectChips } from './chips.ts';
import { useLedgerColumns } from './columns.tsx';
import { FindBox } from './FindBox.tsx';
import './ledger.css';
import { ALL_YEARS, exportHref, ledgerFilter, orderOf, readSort, writeSort } from './query.ts';
import { Standing } from './Standing.tsx';
import { ledgerTexts } from './texts.ts';

type LedgerViewProps = {
  /** Number or opaque id of the project whose panel is open. */
  open: string | undefined;
  onOpen: (number: string | undefined) => void;
};

/** 项目台账: all projects of the page's place and year, with the sums of what is filtered and the whole of each at the side. */
export function LedgerView({ open, onOpen }: LedgerViewProps) {
  const t = useText(ledgerTexts);
  const { language } = useLanguage();
  const session = useSession();
  const go = useGo();
  const scope = useScope();
  const [address, setFilter] = useFilters('year', 'state', 'category', 'timeliness', 'builder', 'q', 'sort');
  const sort = readSort(address.sort);
  const order = orderOf(sort);
  const filter = ledgerFilter(address, scope);
  const list = usePages({ query: PROJECTS, variables: { filter, ...order }, pick: (data) => data.projects });
  const sums = useFreshQuery({ query: PROJECT_SUMS, variables: { filter } }).data?.projectSums;
  const chips = useProjectChips(address, ['year', 'state', 'timeliness', 'category', 'builder']);
  const creates = isFor(session, { levels: ['county'], roles: ['projects'] });
  useKeys(creates ? { n: () => go('/projects/new') } : {});
  return (
    <Page
      title={t.title}
      note={sums === undefined ? undefined : <Standing sums={sums} />}
      actions={
        creates ? (
          <Button type="primary" icon={<Icon name="plus" size={14} />} onClick={() => go('/projects/new')}>
            {t.create}
          </Button>
        ) : undefined
      }
    >
      {list.fault ? <FaultNotice fault={list.fault} kept={list.rows !== undefined} /> : null}
      <DataList
        name="projects.ledger"
        label={t.title}
        columns={useLedgerColumns(sums)}
        rows={list.rows}
        rowKey={(row) => row.number}
        selected={open ?? null}
        onOpen={(row) => onOpen(row.number)}
        onMore={() => void list.onMore()}
        hasMore={list.hasMore}
        loadingMore={list.loadingMore}
        {...(sums === undefined ? {} : { total: { count: sums.count } })}
        sort={sort}
        onSort={(next) => setFilter('sort', writeSort(next))}
        exportHref={exportHref(filter, order, language)}
        filters={
          <>
            <FindBox />
            <FilterChips
              chips={chips}
              onChange={(key, value) => setFilter(key, key === 'year' ? (value ?? ALL_YEARS) : value)}
            />
          </>
        }
        empty={<Empty title={t.empty}>{t.emptyHow}</Empty>}
      />
      {open === undefined ? null : <ProjectPanel key={open} project={open} onClose={() => onOpen(undefined)} />}
    </Page>
  );
}

import { FaultNotice, useFilters, useFreshQuery, useOpenItem, usePages, useScope } from '@jiedui/shell';
import { Empty, FilterChips, Icon, Page, RowsSkeleton, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { useProjectChips } from '../ledger/chips.ts';
import { FindBox } from '../ledger/FindBox.tsx';
import { ledgerFilter } from '../ledger/query.ts';
import { Standing } from '../ledger/Standing.tsx';
import { ProjectPanel } from '../panel/ProjectPanel.tsx';
import { PROJECT_SUMS } from '../project/documents.ts';
import { wallTexts } from './texts.ts';
import { Wall } from './Wall.tsx';
import { UNDER_WAY, WALL } from './wall.ts';

/** 挂图作战: what is under way on one scale with today's line, red first. Of all years: what began last year is not over. */
export default function WallChart() {
  const t = useText(wallTexts);
  const scope = useScope();
  const [open, setOpen] = useOpenItem();
  const [address, setFilter] = useFilters('state', 'timeliness', 'category', 'builder', 'q');
  const filter = { states: [...UNDER_WAY], ...ledgerFilter({ ...address, year: 'all' }, scope) };
  const list = usePages({ query: WALL, variables: { filter }, pick: (data) => data.projects });
  const sums = useFreshQuery({ query: PROJECT_SUMS, variables: { filter } }).data?.projectSums;
  const chips = useProjectChips(address, ['timeliness', 'state', 'category', 'builder']);
  const rows = list.rows ?? undefined;
  const total = sums?.count.toLocaleString('en-US') ?? '';
  return (
    <Page
      title={t.title}
      note={sums === undefined ? t.note : <Standing sums={sums} />}
      actions={
        <Button icon={<Icon name="print" size={14} />} onClick={() => window.print()}>
          {t.print}
        </Button>
      }
    >
      <div className="jd-filters jd-screen-only">
        <FindBox />
        <FilterChips chips={chips} onChange={setFilter} />
      </div>
      {list.fault ? <FaultNotice fault={list.fault} kept={list.rows !== undefined} /> : null}
      {list.rows === undefined ? <RowsSkeleton /> : null}
      {rows?.length === 0 ? <Empty title={t.empty}>{t.emptyHow}</Empty> : null}
      {rows === undefined || rows.length === 0 ? null : (
        <div className="jd-wall-box jd-print-flow">
          <Wall rows={rows} onOpen={setOpen} />
          {list.hasMore ? (
            <Button className="jd-screen-only" loading={list.loadingMore} onClick={() => void list.onMore()}>
              {t.more(rows.length, total)}
            </Button>
          ) : null}
        </div>
      )}
      {open === undefined ? null : <ProjectPanel key={open} project={open} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}

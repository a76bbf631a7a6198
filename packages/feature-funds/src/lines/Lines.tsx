import { FaultNotice, useFilters, useOpenItem, usePages, useScope, useTermOptions } from '@jiedui/shell';
import { DataList, Empty, FilterChips, Page, useText } from '@jiedui/ui';
import { useEffect } from 'react';
import { asFundSource } from '../words/asFundSource.ts';
import { fundWords } from '../words/texts.ts';
import { alarmOf } from './alarm.ts';
import { LINES } from './documents.ts';
import { LinePanel } from './LinePanel.tsx';
import { lineTexts } from './texts.ts';
import { useLineColumns } from './useLineColumns.tsx';
import { useNearlyShare } from './useNearlyShare.ts';

/** Filters that the gateway does not know are kept here; so many rows are read ahead for them. */
const ENOUGH = 30;

/** The projects' funding lines: where money in place is allocated, and from where it is spent. */
export default function Lines() {
  const t = useText(lineTexts);
  const words = useText(fundWords);
  const { filter } = useScope();
  const [filters, setFilter] = useFilters('source', 'nearly', 'text');
  const [open, setOpen] = useOpenItem();
  const sources = useTermOptions('FundSource');
  const share = useNearlyShare();
  const columns = useLineColumns(share);
  const list = usePages({
    query: LINES,
    variables: { filter },
    pick: ({ projects }) => ({
      nodes: projects.nodes.flatMap((project) => project.lines.map((line) => ({ id: line.id, project, line }))),
      pageInfo: projects.pageInfo,
    }),
  });
  const source = asFundSource(filters.source);
  const shown = list.rows?.filter(
    ({ line, project }) =>
      (source === undefined || line.source === source) &&
      (filters.nearly === undefined || alarmOf(line, project.state, share) === 'nearly'),
  );
  const { onMore, hasMore, loadingMore } = list;
  const chosen = list.rows?.find(({ id }) => id === open);
  const few = (shown?.length ?? ENOUGH) < ENOUGH || (open !== undefined && chosen === undefined);
  useEffect(() => {
    if (few && hasMore && !loadingMore) void onMore();
  }, [few, hasMore, loadingMore, onMore]);
  return (
    <Page title={t.title}>
      {list.fault ? <FaultNotice fault={list.fault} kept={list.rows !== undefined} /> : null}
      <DataList
        name="funds.lines"
        label={t.title}
        columns={columns}
        rows={shown?.length === 0 && hasMore ? undefined : shown}
        rowKey={(row) => row.id}
        selected={open}
        onOpen={(row) => setOpen(row.id)}
        onMore={onMore}
        hasMore={hasMore}
        loadingMore={loadingMore}
        filters={
          <FilterChips
            chips={[
              { key: 'source', label: words.source, value: filters.source, options: sources },
              { key: 'nearly', label: t.notice, value: filters.nearly, options: [{ value: '1', label: t.nearly }] },
            ]}
            onChange={setFilter}
          />
        }
        empty={
          filters.nearly ? (
            <Empty title={t.emptyNearly}>{t.emptyNearlyHow}</Empty>
          ) : (
            <Empty title={t.emptyTitle}>{t.emptyHow}</Empty>
          )
        }
      />
      {open && chosen ? (
        <LinePanel key={open} id={open} number={chosen.project.number} onClose={() => setOpen(undefined)} />
      ) : null}
    </Page>
  );
}

import { FaultNotice, useFilters, useOpenItem, usePages, useScope, useTermOptions } from '@jiedui/shell';
import { DataList, Empty, FilterChips, Page, PeriodText, useLanguage, useText } from '@jiedui/ui';
import { DatesChip } from '../filter/DatesChip.tsx';
import { TextChip } from '../filter/TextChip.tsx';
import { useStretch } from '../filter/useStretch.ts';
import { asFundSource } from '../words/asFundSource.ts';
import { exportHref } from '../words/exportHref.ts';
import { fundWords } from '../words/texts.ts';
import { POSTINGS } from './documents.ts';
import { asPostingKind } from './kinds.ts';
import { PostingPanel } from './PostingPanel.tsx';
import { postingTexts } from './texts.ts';
import { usePostingColumns } from './usePostingColumns.tsx';

/** Every movement of money, a line each: the ledger as its readers know it. */
export default function Postings() {
  const t = useText(postingTexts);
  const words = useText(fundWords);
  const { language } = useLanguage();
  const { filter, period } = useScope();
  const [filters, setFilter] = useFilters('kind', 'source', 'from', 'to', 'voucher', 'sort', 'project', 'fund');
  const [open, setOpen] = useOpenItem();
  const kinds = useTermOptions('PostingKind');
  const sources = useTermOptions('FundSource');
  const columns = usePostingColumns();
  const kind = asPostingKind(filters.kind);
  const ascending = filters.sort === 'onDate';
  const asked = {
    ...filter,
    ...useStretch(filters),
    source: asFundSource(filters.source),
    voucherNo: filters.voucher,
    projectId: filters.project,
    fundId: filters.fund,
    ...(kind ? { kinds: [kind] } : {}),
  };
  const direction = ascending ? ('ASC' as const) : ('DESC' as const);
  const list = usePages({
    query: POSTINGS,
    variables: { filter: asked, direction },
    pick: (data) => data.postings,
  });
  return (
    <Page title={t.title} note={<PeriodText value={period} />}>
      {list.fault ? <FaultNotice fault={list.fault} kept={list.rows !== undefined} /> : null}
      <DataList
        name="funds.postings"
        label={t.title}
        columns={columns}
        rows={list.rows}
        rowKey={(row) => row.id}
        selected={open}
        onOpen={(row) => setOpen(row.id)}
        onMore={list.onMore}
        hasMore={list.hasMore}
        loadingMore={list.loadingMore}
        total={list.total}
        sort={{ key: 'onDate', descending: !ascending }}
        exportHref={exportHref('postings', asked, { direction, language })}
        onSort={(next) => setFilter('sort', next?.descending === false ? 'onDate' : undefined)}
        filters={
          <>
            <FilterChips
              chips={[
                { key: 'kind', label: t.kind, value: filters.kind, options: kinds },
                { key: 'source', label: words.source, value: filters.source, options: sources },
              ]}
              onChange={setFilter}
            />
            <DatesChip label={t.dates} value={filters} onChange={setDates(setFilter)} />
            <TextChip label={words.voucherNo} value={filters.voucher} onChange={(text) => setFilter('voucher', text)} />
          </>
        }
        empty={<Empty title={t.emptyTitle}>{t.emptyHow}</Empty>}
      />
      {open ? <PostingPanel key={open} id={open} onClose={() => setOpen(undefined)} /> : null}
    </Page>
  );
}

function setDates(setFilter: (name: string, value: string | undefined) => void) {
  return ({ from, to }: { from?: string; to?: string }) => {
    setFilter('from', from);
    setFilter('to', to);
  };
}

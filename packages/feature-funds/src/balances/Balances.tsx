import { FaultNotice, useFilters, useOpenItem, usePages, useScope, useSession, useTermOptions } from '@jiedui/shell';
import { DataList, Empty, FilterChips, Page, useText } from '@jiedui/ui';
import { asFundSource } from '../words/asFundSource.ts';
import { fundWords } from '../words/texts.ts';
import { useWhole } from '../words/useWhole.ts';
import { FUNDS } from './documents.ts';
import { FundPanel } from './FundPanel.tsx';
import { balanceTexts } from './texts.ts';
import { useFundColumns } from './useFundColumns.ts';

/** What every agreement and source holds at this moment: under way, to allocate, allocated, spent. */
export default function Balances() {
  const t = useText(balanceTexts);
  const words = useText(fundWords);
  const session = useSession();
  const { filter } = useScope();
  const [filters, setFilter] = useFilters('source');
  const [open, setOpen] = useOpenItem();
  const sources = useTermOptions('FundSource');
  const list = usePages({ query: FUNDS, variables: filter, pick: (data) => data.funds });
  const whole = useWhole(list);
  const source = asFundSource(filters.source);
  const rows = list.rows?.filter((row) => source === undefined || row.source === source);
  const columns = useFundColumns(rows ?? [], whole);
  return (
    <Page title={t.title} note={words.today(session.businessDate)}>
      {list.fault ? <FaultNotice fault={list.fault} kept={list.rows !== undefined} /> : null}
      <DataList
        name="funds.balances"
        label={t.title}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        selected={open}
        onOpen={(row) => setOpen(row.id)}
        filters={
          <FilterChips
            chips={[{ key: 'source', label: words.source, value: filters.source, options: sources }]}
            onChange={setFilter}
          />
        }
        empty={<Empty title={t.emptyTitle}>{t.emptyHow}</Empty>}
      />
      {open ? <FundPanel key={open} id={open} onClose={() => setOpen(undefined)} /> : null}
    </Page>
  );
}

import { FaultNotice, useFilters, useOpenItem, usePages, useTerm, useTermOptions } from '@jiedui/shell';
import { type Column, DataList, Empty, FilterChips, Icon, Mark, Page, SidePanel, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { TextFilter } from '../pick/TextFilter.tsx';
import { ORGANISATIONS, type OrganisationRow } from './documents.ts';
import { OrganisationForm } from './OrganisationForm.tsx';
import { OrganisationPanel } from './OrganisationPanel.tsx';
import { organisationTexts } from './texts.ts';

const NEW = 'new';

/** Every organisation in the order of keys: a city, its districts, its firms. */
export default function Organisations() {
  const t = useText(organisationTexts);
  const term = useTerm();
  const kinds = useTermOptions('OrganisationKind');
  const [{ text, kind }, setFilter] = useFilters('text', 'kind');
  const [open, setOpen] = useOpenItem();
  const list = usePages({ query: ORGANISATIONS, variables: { text, kind }, pick: (data) => data.organisations });
  const columns: Column<OrganisationRow>[] = [
    { key: 'name', title: t.name, cell: (row) => row.name },
    { key: 'key', title: t.key, cell: (row) => row.key, width: 130, card: true },
    {
      key: 'kind',
      title: t.kind,
      cell: (row) => term('OrganisationKind', row.kind),
      copy: (row) => row.kind,
      width: 100,
    },
    {
      key: 'level',
      title: t.level,
      cell: (row) => term('ViewerLevel', row.level),
      copy: (row) => row.level,
      width: 100,
      card: true,
    },
    { key: 'division', title: t.division, cell: (row) => row.division?.name ?? '—', width: 160 },
    {
      key: 'state',
      title: t.state,
      cell: (row) => <Mark tone={row.active ? 'done' : 'open'}>{row.active ? t.active : t.closed}</Mark>,
      copy: (row) => (row.active ? t.active : t.closed),
      width: 100,
    },
  ];
  return (
    <Page
      title={t.title}
      note={t.note}
      actions={
        <Button type="primary" icon={<Icon name="plus" />} onClick={() => setOpen(NEW)}>
          {t.add}
        </Button>
      }
    >
      {list.fault ? <FaultNotice fault={list.fault} kept={list.rows !== undefined} /> : null}
      <DataList
        name="identity.organisations"
        label={t.title}
        columns={columns}
        rows={list.rows}
        rowKey={(row) => row.key}
        selected={open}
        onOpen={(row) => setOpen(row.key)}
        onMore={list.onMore}
        hasMore={list.hasMore}
        loadingMore={list.loadingMore}
        total={list.total}
        filters={
          <FilterChips chips={[{ key: 'kind', label: t.kind, value: kind, options: kinds }]} onChange={setFilter} />
        }
        tools={<TextFilter label={t.find} value={text} onChange={(value) => setFilter('text', value)} />}
        empty={<Empty title={t.emptyTitle}>{t.emptyHow}</Empty>}
      />
      {open === NEW ? (
        <SidePanel title={t.add} onClose={() => setOpen(undefined)}>
          <OrganisationForm onOpen={setOpen} />
        </SidePanel>
      ) : open ? (
        <OrganisationPanel key={open} organisationKey={open} onClose={() => setOpen(undefined)} />
      ) : null}
    </Page>
  );
}

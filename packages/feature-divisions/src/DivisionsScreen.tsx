import {
  FaultNotice,
  Loaded,
  useChangeAddress,
  useFilters,
  useFreshQuery,
  usePages,
  useScope,
  useTerm,
} from '@jiedui/shell';
import { type Column, DataList, DateText, Empty, Page, useText } from '@jiedui/ui';
import { Input } from 'antd';
import { DivisionFactsView } from './DivisionFactsView.tsx';
import { CHILDREN, DIVISION, type DivisionRow } from './documents.ts';
import { divisionTexts } from './texts.ts';

const VILLAGE_DIGITS = 12;

/** The place chosen above, with everything one level beneath; a row goes one level down. */
export default function DivisionsScreen() {
  const t = useText(divisionTexts);
  const { place, own } = useScope();
  const key = (place ?? own).split('x')[0] ?? own;
  const query = useFreshQuery({ query: DIVISION, variables: { key } });
  const name = query.data?.division?.name;
  return (
    <Page title={name ?? t.title} note={t.note}>
      <Loaded query={query}>{({ division }) => (division ? <DivisionFactsView division={division} /> : null)}</Loaded>
      <Children parentKey={key} />
    </Page>
  );
}

function Children({ parentKey }: { parentKey: string }) {
  const t = useText(divisionTexts);
  const term = useTerm();
  const change = useChangeAddress();
  const [{ name }, setFilter] = useFilters('name');
  const list = usePages({
    query: CHILDREN,
    variables: { parentKey, name },
    pick: (data) => data.divisions,
    pause: parentKey.length >= VILLAGE_DIGITS,
  });
  const columns: Column<DivisionRow>[] = [
    { key: 'name', title: t.name, cell: (row) => row.name },
    { key: 'kind', title: t.kind, cell: (row) => term('DivisionKind', row.kind), copy: (row) => row.kind, card: true },
    { key: 'code', title: t.code, cell: (row) => row.code, card: true },
    {
      key: 'validFrom',
      title: t.since,
      cell: (row) => <DateText value={row.validFrom} />,
      copy: (row) => row.validFrom,
    },
  ];
  return (
    <>
      {list.fault ? <FaultNotice fault={list.fault} kept={list.rows !== undefined} /> : null}
      <DataList
        name="divisions.children"
        label={t.title}
        columns={columns}
        rows={parentKey.length >= VILLAGE_DIGITS ? [] : list.rows}
        rowKey={(row) => row.id}
        onOpen={(row) => change({ place: row.key, name: undefined }, { push: true })}
        onMore={list.onMore}
        hasMore={list.hasMore}
        loadingMore={list.loadingMore}
        total={list.total}
        tools={
          <Input.Search
            key={parentKey}
            allowClear
            size="small"
            aria-label={t.find}
            placeholder={t.find}
            defaultValue={name}
            onSearch={(text) => setFilter('name', text.trim() || undefined)}
          />
        }
        empty={<Empty title={t.emptyTitle}>{t.emptyHow}</Empty>}
      />
    </>
  );
}

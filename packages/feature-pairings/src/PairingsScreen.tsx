import {
  FaultNotice,
  isFor,
  useFilters,
  useOpenItem,
  usePages,
  useScope,
  useSession,
  useTerm,
  useTermOptions,
} from '@jiedui/shell';
import { type Column, DataList, DateText, Empty, FilterChips, Mark, Page, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { asScheme, asState } from './codes.ts';
import { PAIRINGS, type PairingRow } from './documents.ts';
import { lastDayOf } from './lastDay.ts';
import { PairingPanel } from './PairingPanel.tsx';
import { ProposePanel } from './ProposePanel.tsx';
import { pairingTexts } from './texts.ts';

/** The panel of a pairing that is not there yet. */
const NEW = 'new';

/** Who helps whom within the page's place or provider. */
export default function PairingsScreen() {
  const t = useText(pairingTexts);
  const session = useSession();
  const { filter } = useScope();
  const [filters, setFilter] = useFilters('scheme', 'state');
  const [open, setOpen] = useOpenItem();
  const schemes = useTermOptions('PairingScheme');
  const states = useTermOptions('PairingState');
  const state = asState(filters.state);
  const list = usePages({
    query: PAIRINGS,
    variables: { ...filter, scheme: asScheme(filters.scheme), states: state ? [state] : undefined },
    pick: (data) => data.pairings,
  });
  const mayPropose = isFor(session, { levels: ['province', 'partner'], roles: ['reviewer', 'officer'] });
  const close = () => setOpen(undefined);
  return (
    <Page
      title={t.title}
      note={t.note}
      actions={mayPropose ? <Button onClick={() => setOpen(NEW)}>{t.propose}</Button> : null}
    >
      {list.fault ? <FaultNotice fault={list.fault} kept={list.rows !== undefined} /> : null}
      <DataList
        name="pairings"
        label={t.title}
        columns={usePairingColumns()}
        rows={list.rows}
        rowKey={(row) => row.id}
        selected={open}
        onOpen={(row) => setOpen(row.id)}
        onMore={list.onMore}
        hasMore={list.hasMore}
        loadingMore={list.loadingMore}
        total={list.total}
        filters={
          <FilterChips
            chips={[
              { key: 'scheme', label: t.scheme, value: filters.scheme, options: schemes },
              { key: 'state', label: t.state, value: filters.state, options: states },
            ]}
            onChange={setFilter}
          />
        }
        empty={<Empty title={t.emptyTitle}>{t.emptyHow}</Empty>}
      />
      {open === NEW ? (
        <ProposePanel onClose={close} />
      ) : open ? (
        <PairingPanel key={open} id={open} onClose={close} />
      ) : null}
    </Page>
  );
}

function usePairingColumns(): Column<PairingRow>[] {
  const t = useText(pairingTexts);
  const term = useTerm();
  return [
    { key: 'provider', title: t.provider, cell: (row) => row.provider.name, width: 168 },
    { key: 'receiver', title: t.receiver, cell: (row) => row.division.name, width: 164, card: true },
    { key: 'scheme', title: t.scheme, cell: (row) => term('PairingScheme', row.scheme), width: 140, card: true },
    { key: 'parent', title: t.parent, cell: (row) => row.parent?.provider.name ?? '', width: 136 },
    {
      key: 'state',
      title: t.state,
      cell: (row) => <Mark tone={row.state === 'SIGNED' ? 'done' : 'open'}>{term('PairingState', row.state)}</Mark>,
      copy: (row) => term('PairingState', row.state),
      width: 104,
      card: true,
    },
    {
      key: 'startsOn',
      title: t.startsOn,
      cell: (row) => <DateText value={row.startsOn} />,
      copy: (row) => row.startsOn,
      width: 112,
    },
    {
      key: 'endsOn',
      title: t.endsOn,
      cell: (row) => (row.endsOn ? <DateText value={lastDayOf(row.endsOn)} /> : t.open),
      copy: (row) => (row.endsOn ? lastDayOf(row.endsOn) : t.open),
      width: 112,
    },
    { key: 'demo', title: t.demo, cell: (row) => (row.demoAssignment ? t.demo : ''), width: 110, card: true },
  ];
}

import { Loaded, useFreshQuery, useOpenItem } from '@jiedui/shell';
import { type Column, DataList, Empty, formatNumber, Mark, MomentText, Page, useText } from '@jiedui/ui';
import { ChainPanel } from './ChainPanel.tsx';
import { CHAINS, type ChainRow } from './documents.ts';
import { auditTexts } from './texts.ts';

/** The address has no empty value: accounts and organisations, which lie in no home, are called so. */
const NO_HOME = 'accounts';

/** Every home's chain, how long it is, and whether anything waits to be sealed. */
export default function AuditChains() {
  const t = useText(auditTexts);
  const query = useFreshQuery({ query: CHAINS, variables: {} });
  const [open, setOpen] = useOpenItem();
  const nameOf = (home: string) => query.data?.auditChains.find((chain) => chain.home === home)?.name || t.accounts;
  const columns: Column<ChainRow>[] = [
    { key: 'name', title: t.home, cell: (row) => row.name || t.accounts },
    { key: 'home', title: t.code, cell: (row) => row.home || '—', width: 100 },
    {
      key: 'count',
      title: t.count,
      figure: true,
      cell: (row) => formatNumber(row.sealed),
      copy: (row) => String(row.sealed),
      width: 140,
      card: true,
    },
    {
      key: 'open',
      title: t.open,
      cell: (row) => <Mark tone={row.unsealed === 0 ? 'done' : 'soon'}>{formatNumber(row.unsealed)}</Mark>,
      copy: (row) => String(row.unsealed),
      width: 120,
    },
    {
      key: 'last',
      title: t.last,
      cell: (row) => (row.sealedAt ? <MomentText value={row.sealedAt} /> : '—'),
      copy: (row) => row.sealedAt ?? '',
      width: 190,
    },
  ];
  return (
    <Page title={t.chainsTitle} note={t.chainsNote}>
      <Loaded query={query}>
        {({ auditChains }) => (
          <DataList
            name="identity.chains"
            label={t.chainsTitle}
            columns={columns}
            rows={auditChains}
            rowKey={(row) => row.home || NO_HOME}
            selected={open}
            onOpen={(row) => setOpen(row.home || NO_HOME)}
            empty={<Empty title={t.chainsEmpty}>{t.chainsHow}</Empty>}
          />
        )}
      </Loaded>
      {open ? (
        <ChainPanel
          key={open}
          home={open === NO_HOME ? '' : open}
          name={nameOf(open)}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </Page>
  );
}

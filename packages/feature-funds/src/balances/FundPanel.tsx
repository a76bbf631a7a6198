import { Loaded, To, useFreshQuery, useSession, useTerm } from '@jiedui/shell';
import { Notice, SidePanel, showMoney, Tabs, useLanguage, useText } from '@jiedui/ui';
import { useState } from 'react';
import { keepsBook } from '../words/keepsBook.ts';
import { MoneyGrid } from '../words/MoneyGrid.tsx';
import { fundWords } from '../words/texts.ts';
import { useAgreement } from '../words/useAgreement.ts';
import { AllocateFromFund } from './AllocateFromFund.tsx';
import { FUND, type FundInFull } from './documents.ts';
import { ReturnForm } from './ReturnForm.tsx';
import { balanceTexts } from './texts.ts';
import { inPlaceFen } from './useFundColumns.ts';

/** One fund to the fen; the finance office allocates from it or returns it. */
export function FundPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText(balanceTexts);
  const words = useText(fundWords);
  const term = useTerm();
  const agreement = useAgreement();
  const query = useFreshQuery({ query: FUND, variables: { id } });
  const fund = query.data?.node?.__typename === 'Fund' ? query.data.node : undefined;
  return (
    <SidePanel
      title={fund ? `${fund.provider.name} · ${term('FundSource', fund.source)}` : t.title}
      subtitle={fund ? `${fund.division.name} · ${agreement(fund.agreement)}` : undefined}
      onClose={onClose}
    >
      <Loaded query={query}>
        {({ node }) => (node?.__typename === 'Fund' ? <FundBody fund={node} /> : <Notice>{words.missing}</Notice>)}
      </Loaded>
    </SidePanel>
  );
}

function FundBody({ fund }: { fund: FundInFull }) {
  const t = useText(balanceTexts);
  const words = useText(fundWords);
  const session = useSession();
  const [view, setView] = useState<'allocate' | 'give'>('allocate');
  const finance = keepsBook(session, fund);
  const { language } = useLanguage();
  const exact = (fen: string) => showMoney(fen, 'YUAN', language).exact;
  return (
    <>
      <MoneyGrid
        facts={[
          { label: words.inTransit, fen: fund.inTransit },
          { label: t.inPlaceNet, fen: inPlaceFen(fund) },
          { label: words.available, fen: fund.available, strong: true },
          { label: t.unspent, fen: fund.allocated },
          { label: words.spent, fen: fund.spent },
          ...(fund.movedOut === '0' ? [] : [{ label: t.movedOut, fen: fund.movedOut }]),
          ...(fund.movedIn === '0' ? [] : [{ label: t.movedIn, fen: fund.movedIn }]),
        ]}
      />
      {fund.movedOut === '0' ? null : <Notice>{t.movedOutHow(exact(fund.movedOut))}</Notice>}
      {fund.movedIn === '0' ? null : <Notice>{t.movedInHow(exact(fund.movedIn))}</Notice>}
      <p>
        <To path="/postings" search={{ fund: fund.id }}>
          {t.see}
        </To>
      </p>
      {finance ? (
        <Tabs
          label={t.tabs}
          tabs={[
            { key: 'allocate', label: t.allocate },
            { key: 'give', label: t.give },
          ]}
          value={view}
          onChange={setView}
        >
          {view === 'allocate' ? <AllocateFromFund fund={fund} /> : <ReturnForm fund={fund} />}
        </Tabs>
      ) : null}
    </>
  );
}

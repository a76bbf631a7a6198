import { isFor, Loaded, useFreshQuery, useSession } from '@jiedui/shell';
import { defineTexts, Notice, SidePanel, useText } from '@jiedui/ui';
import { fundWords } from '../words/texts.ts';
import { RECEIPT } from './documents.ts';
import { MatchSection } from './MatchSection.tsx';
import { ReceiptView } from './ReceiptView.tsx';

const texts = defineTexts({
  zh: { title: '到账', panel: (voucherNo: string) => `到账 ${voucherNo}` },
  en: { title: 'Receipt', panel: (voucherNo: string) => `Receipt ${voucherNo}` },
});

/** One receipt, what it was matched to, and for the finance office the matching of the rest. */
export function ReceiptPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText(texts);
  const words = useText(fundWords);
  const session = useSession();
  const finance = isFor(session, { levels: ['county', 'prefecture'], roles: ['finance'] });
  const query = useFreshQuery({ query: RECEIPT, variables: { id } });
  const receipt = query.data?.node?.__typename === 'Receipt' ? query.data.node : undefined;
  return (
    <SidePanel
      title={receipt === undefined ? t.title : t.panel(receipt.voucherNo)}
      subtitle={receipt?.payer}
      onClose={onClose}
    >
      <Loaded query={query}>
        {({ node }) =>
          node?.__typename === 'Receipt' ? (
            <>
              {finance && node.transfer === null ? <MatchSection receipt={node} /> : null}
              <ReceiptView receipt={node} />
            </>
          ) : (
            <Notice>{words.missing}</Notice>
          )
        }
      </Loaded>
    </SidePanel>
  );
}

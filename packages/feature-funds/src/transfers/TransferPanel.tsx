import { isFor, Loaded, useFreshQuery, useSession } from '@jiedui/shell';
import { Notice, SidePanel, useText } from '@jiedui/ui';
import { ConfirmForm } from '../receipts/ConfirmForm.tsx';
import { fundWords } from '../words/texts.ts';
import { TRANSFER, type TransferInFull } from './documents.ts';
import { RecallSection } from './RecallSection.tsx';
import { TransferView } from './TransferView.tsx';
import { transferTexts } from './texts.ts';

/** One transfer with what both sides say of it, and what this person may do with it. */
export function TransferPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText(transferTexts);
  const words = useText(fundWords);
  const query = useFreshQuery({ query: TRANSFER, variables: { id } });
  const transfer = query.data?.node?.__typename === 'Transfer' ? query.data.node : undefined;
  return (
    <SidePanel
      title={transfer === undefined ? t.title : t.panel(transfer.voucherNo)}
      subtitle={transfer === undefined ? undefined : `${transfer.provider.name} → ${transfer.division.name}`}
      onClose={onClose}
    >
      <Loaded query={query}>
        {({ node }) =>
          node?.__typename === 'Transfer' ? (
            <TransferBody transfer={node} onClose={onClose} />
          ) : (
            <Notice>{words.missing}</Notice>
          )
        }
      </Loaded>
    </SidePanel>
  );
}

/** What is to be done comes first: the receiver's form above the facts, the sender's recall beneath them. */
function TransferBody({ transfer, onClose }: { transfer: TransferInFull; onClose: () => void }) {
  const session = useSession();
  const mayConfirm = useMayReceive(transfer);
  const mayRecall = isFor(session, { levels: ['partner'], roles: ['officer'] });
  return (
    <>
      {mayConfirm ? <ConfirmForm transfer={transfer} onClose={onClose} /> : null}
      <TransferView transfer={transfer} />
      {mayRecall ? <RecallSection transfer={transfer} /> : null}
    </>
  );
}

/** The finance staff of the place that receives, never of the side that sent. The gateway decides; this only hides the form. */
function useMayReceive({ division, provider }: TransferInFull): boolean {
  const session = useSession();
  if (!isFor(session, { levels: ['county', 'prefecture'], roles: ['finance'] })) return false;
  return session.division?.key === division.key && session.organisation.key !== provider.key;
}

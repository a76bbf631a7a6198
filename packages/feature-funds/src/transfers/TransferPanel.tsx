import { isFor, Loaded, useFreshQuery, useSession } from '@jiedui/shell';
import { Notice, SidePanel, useText } from '@jiedui/ui';
import { ConfirmForm } from '../receipts/ConfirmForm.tsx';
import { keepsBook } from '../words/keepsBook.ts';
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
  const mayConfirm = keepsBook(session, transfer);
  const mayRecall = isFor(session, { levels: ['partner'], roles: ['officer'] });
  return (
    <>
      {mayConfirm ? <ConfirmForm transfer={transfer} onClose={onClose} /> : null}
      <TransferView transfer={transfer} />
      {mayRecall ? <RecallSection transfer={transfer} /> : null}
    </>
  );
}

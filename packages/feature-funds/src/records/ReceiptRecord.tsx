import { Loaded, useFreshQuery } from '@jiedui/shell';
import { Notice, useText } from '@jiedui/ui';
import { RECEIPT } from '../receipts/documents.ts';
import { ReceiptView } from '../receipts/ReceiptView.tsx';
import { fundWords } from '../words/texts.ts';

/** One receipt, at the end of a figure's way down. */
export default function ReceiptRecord({ id }: { id: string }) {
  const t = useText(fundWords);
  const query = useFreshQuery({ query: RECEIPT, variables: { id } });
  return (
    <Loaded query={query}>
      {({ node }) => (node?.__typename === 'Receipt' ? <ReceiptView receipt={node} /> : <Notice>{t.missing}</Notice>)}
    </Loaded>
  );
}

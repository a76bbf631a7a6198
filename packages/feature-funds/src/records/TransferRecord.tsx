import { Loaded, useFreshQuery } from '@jiedui/shell';
import { Notice, useText } from '@jiedui/ui';
import { TRANSFER } from '../transfers/documents.ts';
import { TransferView } from '../transfers/TransferView.tsx';
import { fundWords } from '../words/texts.ts';

/** One transfer with both sides' statements, at the end of a figure's way down. */
export default function TransferRecord({ id }: { id: string }) {
  const t = useText(fundWords);
  const query = useFreshQuery({ query: TRANSFER, variables: { id } });
  return (
    <Loaded query={query}>
      {({ node }) =>
        node?.__typename === 'Transfer' ? <TransferView transfer={node} /> : <Notice>{t.missing}</Notice>
      }
    </Loaded>
  );
}

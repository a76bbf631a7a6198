import { Loaded, useFreshQuery } from '@jiedui/shell';
import { Notice, useText } from '@jiedui/ui';
import { CommitmentView } from '../commitments/CommitmentView.tsx';
import { COMMITMENT } from '../commitments/documents.ts';
import { fundWords } from '../words/texts.ts';

/** One commitment, at the end of a figure's way down. */
export default function CommitmentRecord({ id }: { id: string }) {
  const t = useText(fundWords);
  const query = useFreshQuery({ query: COMMITMENT, variables: { id } });
  return (
    <Loaded query={query}>
      {({ node }) =>
        node?.__typename === 'Commitment' ? <CommitmentView commitment={node} /> : <Notice>{t.missing}</Notice>
      }
    </Loaded>
  );
}

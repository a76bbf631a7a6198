import { Loaded, useFreshQuery } from '@jiedui/shell';
import { Notice, useText } from '@jiedui/ui';
import { INSTALMENT } from '../commitments/documents.ts';
import { InstalmentView } from '../commitments/InstalmentView.tsx';
import { fundWords } from '../words/texts.ts';

/** One instalment, at the end of a figure's way down. */
export default function InstalmentRecord({ id }: { id: string }) {
  const t = useText(fundWords);
  const query = useFreshQuery({ query: INSTALMENT, variables: { id } });
  return (
    <Loaded query={query}>
      {({ node }) =>
        node?.__typename === 'Instalment' ? <InstalmentView instalment={node} /> : <Notice>{t.missing}</Notice>
      }
    </Loaded>
  );
}

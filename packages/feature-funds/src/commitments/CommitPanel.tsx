import { Loaded, useChangeAddress, useFreshQuery, useScope } from '@jiedui/shell';
import { Empty, SidePanel, useText } from '@jiedui/ui';
import { useState } from 'react';
import { AGREEMENTS } from '../receipts/documents.ts';
import { CommitForm } from './CommitForm.tsx';
import { commitTexts } from './texts.ts';

/** Logs a commitment under an agreement in force. */
export function CommitPanel() {
  const t = useText(commitTexts);
  const { filter } = useScope();
  const change = useChangeAddress();
  const [round, setRound] = useState(0);
  const query = useFreshQuery({ query: AGREEMENTS, variables: filter });
  return (
    <SidePanel title={t.title} subtitle={t.subtitle} onClose={() => change({ new: undefined })}>
      <Loaded query={query}>
        {({ agreements }) =>
          agreements.nodes.length === 0 ? (
            <Empty title={t.none}>{t.noneHow}</Empty>
          ) : (
            <CommitForm
              key={round}
              agreements={agreements.nodes}
              onAgain={() => setRound(round + 1)}
              onPlan={(id) => change({ new: undefined, view: 'commitments', open: id })}
            />
          )
        }
      </Loaded>
    </SidePanel>
  );
}

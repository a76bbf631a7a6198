import { Loaded, useFreshQuery, useScope } from '@jiedui/shell';
import { Empty, SidePanel, useText } from '@jiedui/ui';
import { useState } from 'react';
import { AGREEMENTS } from './documents.ts';
import { RegisterForm } from './RegisterForm.tsx';
import { registerTexts } from './texts.ts';

/** Registers money that nobody announced. */
export function RegisterPanel({ onClose }: { onClose: () => void }) {
  const t = useText(registerTexts);
  const { filter } = useScope();
  const [round, setRound] = useState(0);
  const query = useFreshQuery({ query: AGREEMENTS, variables: filter });
  return (
    <SidePanel title={t.title} subtitle={t.subtitle} onClose={onClose}>
      <Loaded query={query}>
        {({ agreements }) =>
          agreements.nodes.length === 0 ? (
            <Empty title={t.noAgreement}>{t.noAgreementHow}</Empty>
          ) : (
            <RegisterForm key={round} agreements={agreements.nodes} onAgain={() => setRound(round + 1)} />
          )
        }
      </Loaded>
    </SidePanel>
  );
}

import { Loaded, useAddress, useChangeAddress, useFreshQuery, useGo, useScope } from '@jiedui/shell';
import { Empty, SidePanel, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { destinationsOf } from './destinations.ts';
import { DESTINATIONS } from './documents.ts';
import { SendForm } from './SendForm.tsx';
import { sendTexts } from './texts.ts';

/** Logs a transfer. `?instalment=` of the address names the instalment to start with. */
export function SendPanel() {
  const t = useText(sendTexts);
  const { filter } = useScope();
  const { instalment } = useAddress();
  const change = useChangeAddress();
  const go = useGo();
  const [round, setRound] = useState(0);
  const query = useFreshQuery({ query: DESTINATIONS, variables: filter });
  const close = () => change({ new: undefined, instalment: undefined });
  return (
    <SidePanel title={t.title} subtitle={t.subtitle} onClose={close}>
      <Loaded query={query}>
        {(data) => {
          const destinations = destinationsOf(data);
          if (destinations.length === 0 && round === 0)
            return (
              <Empty
                title={t.noneTitle}
                action={<Button onClick={() => go('/commitments', { new: '1' })}>{t.toCommit}</Button>}
              >
                {t.noneHow}
              </Empty>
            );
          return (
            <SendForm
              key={round}
              destinations={destinations}
              start={round === 0 && instalment ? `instalment:${instalment}` : undefined}
              onAgain={() => setRound(round + 1)}
              onSee={(id) => change({ new: undefined, instalment: undefined, open: id })}
            />
          );
        }}
      </Loaded>
    </SidePanel>
  );
}

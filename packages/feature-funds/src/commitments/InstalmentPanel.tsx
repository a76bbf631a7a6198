import { isFor, Loaded, useFreshQuery, useGo, useSession } from '@jiedui/shell';
import { Notice, SidePanel, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { fundWords } from '../words/texts.ts';
import { INSTALMENT } from './documents.ts';
import { InstalmentView } from './InstalmentView.tsx';
import { commitmentTexts } from './texts.ts';

/** One instalment, and the way to log what it asks for. */
export function InstalmentPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText(commitmentTexts);
  const words = useText(fundWords);
  const session = useSession();
  const go = useGo();
  const query = useFreshQuery({ query: INSTALMENT, variables: { id } });
  const instalment = query.data?.node?.__typename === 'Instalment' ? query.data.node : undefined;
  const officer = isFor(session, { levels: ['partner'], roles: ['officer'] });
  const due =
    instalment?.fund.agreement?.inForce === true && BigInt(instalment.sent) < BigInt(instalment.amount) && officer;
  return (
    <SidePanel
      title={instalment ? t.instalment(instalment.division.name, instalment.dueOn) : t.instalments}
      onClose={onClose}
      footer={
        due ? (
          <Button type="primary" onClick={() => go('/transfers', { new: '1', instalment: id })}>
            {t.send}
          </Button>
        ) : undefined
      }
    >
      <Loaded query={query}>
        {({ node }) =>
          node?.__typename === 'Instalment' ? <InstalmentView instalment={node} /> : <Notice>{words.missing}</Notice>
        }
      </Loaded>
    </SidePanel>
  );
}

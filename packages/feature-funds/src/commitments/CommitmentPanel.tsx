import { isFor, Loaded, useFreshQuery, useSession } from '@jiedui/shell';
import { Notice, SidePanel, useText } from '@jiedui/ui';
import { fundWords } from '../words/texts.ts';
import { CommitmentView } from './CommitmentView.tsx';
import { COMMITMENT } from './documents.ts';
import { PlanSection } from './PlanSection.tsx';
import { commitmentTexts } from './texts.ts';

/** One commitment with its instalments, and the planning of what has none yet. */
export function CommitmentPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText(commitmentTexts);
  const words = useText(fundWords);
  const session = useSession();
  const officer = isFor(session, { levels: ['partner'], roles: ['officer'] });
  const query = useFreshQuery({ query: COMMITMENT, variables: { id } });
  const commitment = query.data?.node?.__typename === 'Commitment' ? query.data.node : undefined;
  return (
    <SidePanel
      title={commitment ? t.panel(commitment.documentNo) : t.commitments}
      subtitle={commitment ? `${commitment.provider.name} → ${commitment.division.name}` : undefined}
      onClose={onClose}
    >
      <Loaded query={query}>
        {({ node }) =>
          node?.__typename === 'Commitment' ? (
            <>
              <CommitmentView commitment={node} />
              {officer && node.agreement?.inForce ? <PlanSection commitment={node} /> : null}
            </>
          ) : (
            <Notice>{words.missing}</Notice>
          )
        }
      </Loaded>
    </SidePanel>
  );
}

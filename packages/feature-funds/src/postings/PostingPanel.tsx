import { Loaded, useFreshQuery, useSession, useTerm } from '@jiedui/shell';
import { Notice, SidePanel, useText } from '@jiedui/ui';
import { keepsBook } from '../words/keepsBook.ts';
import { fundWords } from '../words/texts.ts';
import { POSTING } from './documents.ts';
import { PostingView } from './PostingView.tsx';
import { ReverseSection } from './ReverseSection.tsx';
import { postingTexts } from './texts.ts';

/** One entry with its papers; the finance office that made it may reverse it. */
export function PostingPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText(postingTexts);
  const words = useText(fundWords);
  const term = useTerm();
  const session = useSession();
  const query = useFreshQuery({ query: POSTING, variables: { id } });
  const posting = query.data?.node?.__typename === 'Posting' ? query.data.node : undefined;
  const own = posting !== undefined && keepsBook(session, posting);
  return (
    <SidePanel
      title={posting ? t.panel(term('PostingKind', posting.kind), posting.voucherNo) : t.title}
      subtitle={posting ? `${posting.provider.name} → ${posting.division.name}` : undefined}
      onClose={onClose}
    >
      <Loaded query={query}>
        {({ node }) =>
          node?.__typename === 'Posting' ? (
            <>
              <PostingView posting={node} />
              {own ? <ReverseSection posting={node} /> : null}
            </>
          ) : (
            <Notice>{words.missing}</Notice>
          )
        }
      </Loaded>
    </SidePanel>
  );
}

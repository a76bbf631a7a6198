import { Loaded, useFreshQuery } from '@jiedui/shell';
import { Notice, useText } from '@jiedui/ui';
import { POSTING } from '../postings/documents.ts';
import { PostingView } from '../postings/PostingView.tsx';
import { fundWords } from '../words/texts.ts';

/** One entry of the ledger, at the end of a figure's way down. */
export default function PostingRecord({ id }: { id: string }) {
  const t = useText(fundWords);
  const query = useFreshQuery({ query: POSTING, variables: { id } });
  return (
    <Loaded query={query}>
      {({ node }) => (node?.__typename === 'Posting' ? <PostingView posting={node} /> : <Notice>{t.missing}</Notice>)}
    </Loaded>
  );
}

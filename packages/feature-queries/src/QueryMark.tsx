import { useTerm } from '@jiedui/shell';
import { Mark } from '@jiedui/ui';
import type { QueryRow } from './documents.ts';

/** What has become of a question, red where its answer is late. */
export function QueryMark({ state, timeliness }: Pick<QueryRow, 'state' | 'timeliness'>) {
  const term = useTerm();
  const tone = state !== 'OPEN' ? 'done' : timeliness === 'LATE' ? 'late' : 'open';
  return <Mark tone={tone}>{term('QueryState', state)}</Mark>;
}

import { useTerm } from '@jiedui/shell';
import { Mark, type Tone } from '@jiedui/ui';

const TONES: Readonly<Record<string, Tone>> = { LATE: 'late', SOON: 'soon', DONE: 'done', ON_TIME: 'open' };

/** Whether something planned is late, soon, done or on time, in a word. */
export function DueMark({ timeliness }: { timeliness: string }) {
  const term = useTerm();
  return <Mark tone={TONES[timeliness] ?? 'open'}>{term('Timeliness', timeliness)}</Mark>;
}

import { useTerm } from '@jiedui/shell';
import { Mark, type Tone } from '@jiedui/ui';

const TONES: Readonly<Record<string, Tone>> = { PARTLY_CONFIRMED: 'soon', CONFIRMED: 'done' };

/** A transfer's state in a word. */
export function TransferMark({ state }: { state: string }) {
  const term = useTerm();
  return <Mark tone={TONES[state] ?? 'open'}>{term('TransferState', state)}</Mark>;
}

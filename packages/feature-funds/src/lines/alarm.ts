import { spentShare } from '../money/sums.ts';

export type Alarm = 'nearly' | 'used' | 'none' | undefined;

const CLOSED: readonly string[] = ['SETTLED', 'TERMINATED'];

/**
 * What to say of a funding line: about to overspend from the rule's share on, used up at the whole of it. A line whose
 * books are closed says nothing.
 */
export function alarmOf(line: { allocated: string; spent: string }, state: string, nearlyShare: number): Alarm {
  if (CLOSED.includes(state)) return undefined;
  const share = spentShare(line.allocated, line.spent);
  if (share === undefined) return 'none';
  if (share >= 1) return 'used';
  return share >= nearlyShare ? 'nearly' : undefined;
}

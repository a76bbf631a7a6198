import type { Command } from '../commands.ts';

/** On one day things happen in this order: money is promised before it is sent, arrives before it is allocated. */
const ORDER: readonly string[] = [
  'commitFunds',
  'planInstalment',
  'createProject',
  'approveProject',
  'recordMilestone',
  'startProject',
  'sendTransfer',
  'confirmReceipt',
  'registerReceipt',
  'matchReceipt',
  'recallTransfer',
  'allocateFunds',
  'recordSpending',
  'addProgressNote',
  'PROJECT_DONE',
  'acceptProject',
  'closeProject',
  'raiseQuery',
  'answerQuery',
];

/** Sorts by day, then by what must come first; what is equal keeps its place. */
export function inOrder(commands: readonly Command[]): Command[] {
  return [...commands].sort((a, b) => (a.on === b.on ? place(a) - place(b) : a.on < b.on ? -1 : 1));
}

// The end of works is a milestone like the others, and comes after what was paid and noted that day.
function place(command: Command): number {
  const name = command.verb === 'recordMilestone' && command.kind === 'PROJECT_DONE' ? command.kind : command.verb;
  return ORDER.indexOf(name);
}

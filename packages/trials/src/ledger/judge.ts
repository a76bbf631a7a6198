import { ReferenceLedger, type Step } from '@jiedui/gateway/modules/funds/testing/reference-ledger.ts';
import type { Attempt } from './attempt.ts';
import { rowId } from './books.ts';

/** An entry as the database holds it, in the order in which the entries were made. */
export interface Entry {
  id: string;
  kind: string;
  /** What tells whose it is: the mark of its attempt, or the id of its match. */
  mark: string;
}

interface Verdict {
  faults: string[];
  model: ReferenceLedger;
}

/**
 * Judges a history of several writers. The entries' own order is one in which they can have happened: an entry is
 * written when everything it depends on is held. Carried out in that order, the reference ledger must allow each; and
 * what was refused must be refused by it at some moment between the question and the answer.
 */
export function judge(attempts: readonly Attempt[], entries: readonly Entry[]): Verdict {
  const faults: string[] = [];
  const model = new ReferenceLedger();
  const byMark = new Map(accepted(attempts).map((attempt) => [markOf(attempt), attempt]));
  const order = entries.flatMap((entry) => {
    const attempt = byMark.get(entry.mark);
    if (!attempt) faults.push(`entry ${entry.id} (${entry.kind}) belongs to no accepted step`);
    return attempt ? [{ entry, attempt }] : [];
  });
  if (new Set(order.map(({ attempt }) => attempt)).size !== byMark.size || order.length !== byMark.size)
    faults.push(`${byMark.size} accepted steps have ${order.length} entries`);

  const places: Places = { transfers: new Map(), receipts: new Map(), entries: new Map() };
  const open = refused(attempts).map((attempt) => ({ attempt, ...windowOf(attempt, order) }));
  for (let done = 0; ; done++) {
    for (const one of open) {
      if (one.explained || done < one.from || done > one.to) continue;
      one.explained = isStale(one.attempt, order) || !model.allows(placed(one.attempt, places));
    }
    const next = order[done];
    if (!next) break;
    if (!model.take(placed(next.attempt, places)))
      faults.push(`${tell(next.attempt)} was done where nothing allowed it`);
    keepPlaces(next, places, model);
  }
  for (const { attempt, explained } of open)
    if (!explained) faults.push(`${tell(attempt)} was refused at no moment at which it had to be: ${words(attempt)}`);
  return { faults, model };
}

interface Done {
  entry: Entry;
  attempt: Attempt;
}

const isRefused = ({ answer }: Attempt): boolean => answer.__typename === 'Refusal';
const refused = (attempts: readonly Attempt[]) => attempts.filter(isRefused);
const accepted = (attempts: readonly Attempt[]) =>
  attempts.filter((attempt) => attempt.ended > 0 && !isRefused(attempt));
const markOf = ({ step, mark, answer }: Attempt): string => (step.do === 'match' ? rowId(answer.id ?? '') : mark);

/** After how many entries it can have been judged: all that had ended before it began, none that began after it ended. */
function windowOf({ began, ended }: Attempt, order: readonly Done[]): { from: number; to: number; explained: boolean } {
  return {
    from: order.findLastIndex(({ attempt }) => attempt.ended <= began) + 1,
    to: order.findLastIndex(({ attempt }) => attempt.began <= ended) + 1,
    explained: false,
  };
}

/** Its version was read before somebody else changed the same transfer or line. */
function isStale({ answer, step, transfer, began, ended }: Attempt, order: readonly Done[]): boolean {
  if (answer.code !== 'CONFLICT' || answer.field !== 'version') return false;
  return order.some(({ attempt: other }) => {
    const isMeanwhile = other.ended >= began && other.began <= ended;
    const fund = 'fund' in step ? step.fund : undefined;
    return isMeanwhile && (transfer ? touches(other, transfer) : touchesLine(other, fund));
  });
}

const touches = (other: Attempt, transfer: string): boolean =>
  other.transfer === transfer || other.step.do === 'reverse';
const touchesLine = ({ step }: Attempt, fund: number | undefined): boolean =>
  step.do === 'reverse' || ((step.do === 'allocate' || step.do === 'spend') && step.fund === fund);

/** Where the model keeps what the database names by ids. */
interface Places {
  transfers: Map<string, number>;
  receipts: Map<string, number>;
  entries: Map<string, number>;
}

function keepPlaces({ entry, attempt }: Done, places: Places, model: ReferenceLedger): void {
  const { step, answer } = attempt;
  if (step.do === 'reverse') return;
  places.entries.set(entry.id, model.entries.length - 1);
  if (step.do === 'send') places.transfers.set(answer.id ?? '', model.transfers.length - 1);
  if (step.do === 'register') places.receipts.set(answer.id ?? '', model.receipts.length - 1);
}

/** The step in the model's own numbers; what it does not know yet stands nowhere, and it refuses. */
function placed({ step, transfer = '', receipt = '', entry = '' }: Attempt, places: Places): Step {
  const at = (map: Map<string, number>, id: string) => map.get(id) ?? -1;
  if (step.do === 'reverse') return { ...step, entry: at(places.entries, rowId(entry)) };
  if (step.do === 'match')
    return { ...step, receipt: at(places.receipts, receipt), transfer: at(places.transfers, transfer) };
  return 'transfer' in step ? { ...step, transfer: at(places.transfers, transfer) } : step;
}

const tell = ({ step, mark }: Attempt): string => `step ${mark} (${step.do}${'fen' in step ? ` ${step.fen}` : ''})`;
const words = ({ answer: { code, field, message } }: Attempt): string => `${code} ${field ?? ''} ${message}`;

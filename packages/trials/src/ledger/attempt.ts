import type { Step } from '@jiedui/gateway/modules/funds/testing/reference-ledger.ts';
import type { OpenPlatform } from '../platform/index.ts';
import { type Answer, act, type Books, ON, type People, rowId, SOURCES } from './books.ts';

/** A step with what it meant when it was tried, and how it went. Times are of this process's clock, in milliseconds. */
export interface Attempt {
  step: Step;
  /** Stands in its entry's papers, so that the entry can be found. */
  mark: string;
  /** The rows it names; undefined where it needs none of the kind. */
  transfer: string | undefined;
  receipt: string | undefined;
  /** The entry it reverses. */
  entry: string | undefined;
  began: number;
  ended: number;
  answer: Answer;
}

/** What exists so far, as all writers know it; numbers of steps choose among it. */
export interface Known {
  transfers: string[];
  receipts: string[];
  /** Global ids of entries that were made. */
  entries: string[];
  attempts: Attempt[];
}

export const nothingKnown = (): Known => ({ transfers: [], receipts: [], entries: [], attempts: [] });

interface Desk {
  platform: OpenPlatform;
  people: People;
  books: Books;
  known: Known;
}

/** Tries a step as its office would; one that there is nothing for yet is left out. */
export async function tryStep(desk: Desk, step: Step): Promise<void> {
  const { platform, people, books, known } = desk;
  const choose = (list: readonly string[], number: number) => list[number % Math.max(list.length, 1)];
  const transfer = 'transfer' in step ? choose(known.transfers, step.transfer) : undefined;
  const receipt = 'receipt' in step ? choose(known.receipts, step.receipt) : undefined;
  const entry = step.do === 'reverse' ? choose(known.entries, step.entry) : undefined;
  if ('transfer' in step && !transfer) return;
  if ('receipt' in step && !receipt) return;
  if (step.do === 'reverse' && !entry) return;
  const mark = `L${known.attempts.length}`;
  const attempt: Attempt = { step, mark, transfer, receipt, entry, began: performance.now(), ended: 0, answer: NONE };
  known.attempts.push(attempt);
  const { who, verb, input } = await requestOf(desk, attempt);
  attempt.answer = await act(platform, people[who], verb, input);
  attempt.ended = performance.now();
  const { __typename, id = '' } = attempt.answer;
  if (__typename === 'Refusal') return;
  if (step.do === 'send') known.transfers.push(id);
  if (step.do === 'register') known.receipts.push(id);
  const entryId = await entryOf(platform, books, attempt);
  if (entryId && step.do !== 'reverse') known.entries.push(entryId);
}

const NONE: Answer = { __typename: 'None' };

interface Request {
  who: keyof People;
  verb: string;
  input: Record<string, unknown>;
}

async function requestOf({ platform, books }: Desk, attempt: Attempt): Promise<Request> {
  const { step, mark, transfer: transferId, receipt: receiptId, entry: postingId } = attempt;
  const amount = 'fen' in step ? String(step.fen) : '';
  const fundId = 'fund' in step ? books.funds[step.fund] : undefined;
  const onTransfer = async () => ({ transferId, version: await versionOf(platform, 'transfer', transferId) });
  const onLine = async (fund: number) => {
    const lineId = books.lines[fund];
    return { lineId, version: await versionOf(platform, 'project_line', lineId) };
  };
  switch (step.do) {
    case 'send':
      return { who: 'officer', verb: 'sendTransfer', input: { fundId, amount, voucherOn: ON, voucherNo: mark } };
    case 'register': {
      const { agreementId } = books;
      const input = { agreementId, source: SOURCES[step.fund], amount, arrivedOn: ON, voucherNo: mark, payer: '甲' };
      return { who: 'finance', verb: 'registerReceipt', input };
    }
    case 'return':
      return {
        who: 'finance',
        verb: 'returnFunds',
        input: { fundId, amount, returnedOn: ON, voucherNo: mark, reason: '退' },
      };
    case 'allocate': {
      const input = { ...(await onLine(step.fund)), amount, allocatedOn: ON, documentNo: mark };
      return { who: 'finance', verb: 'allocateFunds', input };
    }
    case 'spend': {
      const input = { ...(await onLine(step.fund)), amount, paidOn: ON, voucherNo: mark, payee: '甲', summary: '乙' };
      return { who: 'finance', verb: 'recordSpending', input };
    }
    case 'confirm': {
      const input = { ...(await onTransfer()), amount, arrivedOn: ON, voucherNo: mark, differenceReason: '试' };
      return { who: 'finance', verb: 'confirmReceipt', input };
    }
    case 'recall':
      return {
        who: 'officer',
        verb: 'recallTransfer',
        input: { ...(await onTransfer()), amount, recalledOn: ON, reason: mark },
      };
    case 'match':
      return { who: 'finance', verb: 'matchReceipt', input: { receiptId, transferId, amount } };
    case 'reverse':
      return { who: 'finance', verb: 'reverseEntry', input: { postingId, reversedOn: ON, reason: mark } };
  }
}

/** The version as it is read just before; another writer may be quicker. */
async function versionOf(platform: OpenPlatform, table: 'transfer' | 'project_line', id = ''): Promise<unknown> {
  const [row] = await platform.superuser(`SELECT version FROM ${table} WHERE id = $1`, [rowId(id)]);
  return row?.version;
}

const ENTRY = `SELECT id FROM posting WHERE fund_id = ANY ($1::uuid[]) AND $2 = CASE kind WHEN 'RECALLED' THEN summary
  WHEN 'REVERSAL' THEN summary WHEN 'MATCHED' THEN match_id::text ELSE voucher_no END`;

async function entryOf(platform: OpenPlatform, { funds }: Books, attempt: Attempt): Promise<string | undefined> {
  const mark = attempt.step.do === 'match' ? rowId(attempt.answer.id ?? '') : attempt.mark;
  const [row] = await platform.superuser(ENTRY, [funds.map(rowId), mark]);
  return row && Buffer.from(`Posting:513227,${String(row.id)}`).toString('base64url');
}

import { notFound, Refusal } from './refusal.ts';

interface DatabaseError {
  code?: string;
  constraint?: string;
}

/** Constraints that a person can run into, in their words. A service that knows amounts says it better, earlier. */
const CONSTRAINTS: Record<string, { zh: string; en: string }> = {
  never_negative: {
    zh: '余额不足：请刷新后按现有余额办理。',
    en: 'The balance does not allow it: reload and stay within it.',
  },
  within_agreement: {
    zh: '承诺总额超出协议金额：请先签订补充协议。',
    en: 'Commitments would exceed the agreement: sign a supplement first.',
  },
  transit_is_the_rest: { zh: '超出在途金额：请刷新后核对。', en: 'More than is in transit: reload and check.' },
  matched_within: { zh: '超出待认领金额：请刷新后核对。', en: 'More than is unmatched: reload and check.' },
  spent_within_allocated: {
    zh: '支出超出已安排金额：请先安排资金。',
    en: 'Spending would exceed what is allocated: allocate first.',
  },
  one_administrator_role: {
    zh: '一个账号只能担任一种管理员。',
    en: 'An account holds one administrator role at most.',
  },
};

const TAKEN = { zh: '已有相同的记录：请勿重复登记。', en: 'The same record exists already: do not enter it twice.' };
const UNAVAILABLE = {
  zh: '系统暂时不能受理，本次操作没有改动任何内容，请稍后再试。',
  en: 'The platform cannot take this now; this attempt changed nothing. Try again shortly.',
};
const OUTCOME_UNKNOWN = {
  zh: '提交后未能收到办理结果，是否已经办理暂不明确。请勿另行登记，请稍后在本页原样重新提交：已经办理的，返回原结果，不会重复办理。',
  en: 'The answer was lost: whether this was done is unknown. Submit the same again shortly, with the same requestId: it finds out, and is done once.',
};
const UNREADABLE = {
  zh: '查询条件含有不可见的字符：请删去后再试。',
  en: 'A condition holds a character that cannot be stored: remove it and try again.',
};
/** PostgreSQL's texts hold every character but NUL. */
const HOLDS_NUL = '22021';
const RETRY_AFTER_MS = 2000;

export const unavailable = (): Refusal => new Refusal('UNAVAILABLE', UNAVAILABLE, null, RETRY_AFTER_MS);

/** The database was lost while it committed: only the same request, asked again, finds out whether it did. */
const outcomeUnknown = (): Refusal => new Refusal('UNAVAILABLE', OUTCOME_UNKNOWN, null, RETRY_AFTER_MS);

const databaseError = (error: unknown): DatabaseError => {
  const outer = error as DatabaseError & { previous?: DatabaseError; cause?: DatabaseError };
  return outer?.code ? outer : (outer?.previous ?? outer?.cause ?? outer ?? {});
};

/** Two writers met, or a table has changed under a prepared statement; the same work succeeds when tried again. */
export const isRetryable = (error: unknown): boolean =>
  ['40001', '40P01', '0A000'].includes(databaseError(error).code ?? '');

// Disk full, out of memory, too many connections, taking too long, shutting down, connection lost, and the driver's own
// socket errors.
const LOST = /^(53|57|08|58|25P0)|^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT|ENOSPC|EDQUOT)$/;
/** Of these the server says that it did not do what it was asked to. */
const UNDONE = /^(53|57014)/;

/** Whether the database is lost or full: nothing was done and nothing can be until it is back. */
export function isUnavailable(error: unknown): boolean {
  const message = error instanceof Error ? error.message : '';
  return (
    LOST.test(databaseError(error).code ?? '') ||
    /Connection terminated|not queryable|timeout exceeded when trying to connect/.test(message)
  );
}

/** What an error that came while a transaction was being committed means: it may have been, unless the server says no. */
export function refusalOfCommit(error: unknown): Refusal | undefined {
  const isUnknown = isUnavailable(error) && !UNDONE.test(databaseError(error).code ?? '');
  return isUnknown ? outcomeUnknown() : refusalOf(error);
}

/** What a database error means to a person; undefined where it is a bug. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  const { code, constraint } = databaseError(error);
  const texts = constraint ? CONSTRAINTS[constraint] : undefined;
  if (texts) return new Refusal(code === '23505' ? 'CONFLICT' : 'INVALID', texts);
  if (code === '23505') return new Refusal('CONFLICT', TAKEN);
  // Row security refused a row the policy let pass: the walls disagree, and the stricter one is right.
  if (code === '42501') return notFound();
  if (code === HOLDS_NUL) return new Refusal('INVALID', UNREADABLE);
  if (isUnavailable(error) || isRetryable(error)) return unavailable();
  return undefined;
}

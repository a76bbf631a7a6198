/** The row of `change` for what lies in no home and everybody reads: organisations, divisions, the catalogue, rules, labels. */
export const EVERYWHERE = '';

/** The row for accounts and roles. They decide who reaches what, and are part of no answer that is kept. */
export const ACCOUNTS = 'accounts';

/** Rows of `change` for sessions that have ended or changed over, in sixteen parts so that one end disturbs few others. */
export const SESSIONS = 'sessions/';

/** The part a session belongs to, from its token's hash. The statements that end sessions say the same in SQL. */
export const sessionsOf = (tokenHash: Buffer): string => `${SESSIONS}${tokenHash.toString('hex', 0, 1).charAt(0)}`;

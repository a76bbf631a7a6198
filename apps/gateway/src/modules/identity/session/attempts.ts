import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import pg from 'pg';
import { RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible';

const WINDOW_S = 15 * 60;
/** Failures an account may have in a quarter of an hour, from anywhere. */
export const ACCOUNT_FAILURES = 10;
/** Failures from one network. A county's hall shares one address, so it is wide: it stops guessing across accounts. */
export const NETWORK_FAILURES = 200;

// The limiter reckons in plain numbers; the process reads bigint columns as bigint.
const plainNumbers: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
};

/** Failed logins, counted in the database, so that every gateway knows them. */
export class Attempts {
  readonly #account: RateLimiterPostgres;
  readonly #network: RateLimiterPostgres;
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor(authPool: pg.Pool) {
    const shared = {
      storeClient: { query: (query: pg.QueryConfig) => authPool.query({ ...query, types: plainNumbers }) },
      storeType: 'pool',
      tableName: 'login_attempt',
      // The table is a migration's: this role may not create any.
      tableCreated: true,
      duration: WINDOW_S,
    };
    this.#account = new RateLimiterPostgres({ ...shared, keyPrefix: 'account', points: ACCOUNT_FAILURES });
    this.#network = new RateLimiterPostgres({ ...shared, keyPrefix: 'network', points: NETWORK_FAILURES });
  }

  /** How long this account or network has to wait, in milliseconds; 0 if it may try. */
  async waitMs(username: string, network: string): Promise<number> {
    const [account, from] = await Promise.all([
      this.#account.get(accountKey(username)),
      this.#network.get(networkKey(network)),
    ]);
    return Math.max(overdrawn(account, ACCOUNT_FAILURES), overdrawn(from, NETWORK_FAILURES));
  }

  async failed(username: string, network: string): Promise<void> {
    await Promise.all([this.#account.penalty(accountKey(username)), this.#network.penalty(networkKey(network))]);
  }

  async succeeded(username: string): Promise<void> {
    await this.#account.delete(accountKey(username));
  }

  /** One attempt at a time for an account: many at once would all see the count from before the first. */
  async inTurn<T>(username: string, attempt: () => Promise<T>): Promise<T> {
    const key = accountKey(username);
    const mine = (this.#queues.get(key) ?? Promise.resolve()).then(attempt, attempt);
    this.#queues.set(key, mine);
    try {
      return await mine;
    } finally {
      if (this.#queues.get(key) === mine) this.#queues.delete(key);
    }
  }
}

function overdrawn(result: RateLimiterRes | null, points: number): number {
  return result && result.consumedPoints >= points ? Math.max(result.msBeforeNext, 1000) : 0;
}

// Usernames come from outside at any length and with any character; a hash is a key like another.
const accountKey = (username: string): string => createHash('sha256').update(username).digest('base64url');

/** An IPv6 customer holds a whole /64, so that is one network. */
function networkKey(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const groups = [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right];
  return groups.slice(0, 4).join(':');
}

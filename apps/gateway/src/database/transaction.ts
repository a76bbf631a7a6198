import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import { Batch } from './batch.ts';
import type { NamedStatement } from './scope.ts';

const BEGIN: NamedStatement = { name: 'begin', text: 'BEGIN', values: [] };
const CHANGES = new Set(['INSERT', 'UPDATE', 'DELETE']);

/**
 * A writing transaction on a connection of its own. What is asked of it without waiting between leaves in one write and
 * is done in that order. After the first error everything says that error: the database only says that it gave up.
 */
export class Transaction implements DatabaseConnection {
  /** Its tables, for statements built by Kysely; they are prepared once a connection. */
  readonly db: Kysely<unknown>;
  readonly #client: pg.PoolClient;
  #begun = false;
  #ended = false;
  #failed: unknown;

  constructor(client: pg.PoolClient) {
    this.#client = client;
    this.db = new Kysely({
      dialect: {
        createAdapter: () => new PostgresAdapter(),
        createDriver: () => new OneConnection(this),
        createIntrospector: (db) => new PostgresIntrospector(db),
        createQueryCompiler: () => new PostgresQueryCompiler(),
      },
    });
  }

  /** Statements in one write, in their order. @returns the first column of each one's first row, as text. */
  async send(statements: readonly NamedStatement[]): Promise<readonly (string | null)[]> {
    if (statements.length === 0) return [];
    const begins = !this.#begun;
    this.#begun = true;
    const texts = await this.#ask(
      () => this.#client.query(new Batch(begins ? [BEGIN, ...statements] : statements)).answered,
    );
    return begins ? texts.slice(1) : texts;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (!this.#begun) await this.send([{ name: 'nothing', text: 'SELECT', values: [] }]);
    const { command, rowCount, rows } = await this.#ask(() => this.#client.query(sql, [...parameters]));
    return {
      rows: rows as R[],
      ...(CHANGES.has(command) ? { numAffectedRows: BigInt(rowCount ?? 0) } : {}),
    };
  }

  /** Answers are read whole. */
  streamQuery(): never {
    throw new Error('a transaction does not stream');
  }

  async commit(): Promise<void> {
    const committed = this.#begun ? this.#ask(() => this.#client.query('COMMIT')) : undefined;
    this.#ended = true;
    // The database takes a COMMIT after an error for a ROLLBACK, and does not call it one.
    if ((await committed)?.command === 'ROLLBACK') throw this.#failed;
  }

  async rollback(): Promise<void> {
    const undone = this.#begun && !this.#ended ? this.#client.query('ROLLBACK') : undefined;
    this.#ended = true;
    await undone;
  }

  async #ask<T>(ask: () => Promise<T>): Promise<T> {
    // Whoever still asks would ask in the next transaction of this connection.
    if (this.#ended) throw this.#failed ?? new Error('the transaction has ended');
    const { stream } = this.#client.connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
    try {
      return await ask();
    } catch (error) {
      this.#failed ??= error;
      throw this.#failed;
    }
  }
}

/** What Kysely knows of the transaction: a connection that is always there. */
class OneConnection implements Driver {
  readonly #connection: Transaction;
  constructor(connection: Transaction) {
    this.#connection = connection;
  }
  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }
  async releaseConnection(): Promise<void> {}
  beginTransaction = within;
  commitTransaction = within;
  rollbackTransaction = within;
  async destroy(): Promise<void> {}
}

async function within(): Promise<void> {
  throw new Error('a transaction holds no other');
}

/** Does the whole of `work` or nothing of it. @throws what `work` throws, and what the database says at the end. */
export async function inTransaction<T>(pool: pg.Pool, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const transaction = new Transaction(client);
  let isLost = false;
  try {
    const result = await work(transaction);
    await transaction.commit();
    return result;
  } catch (error) {
    await transaction.rollback().catch(() => {
      isLost = true;
    });
    throw error;
  } finally {
    client.release(isLost);
  }
}

import pg from 'pg';
import { scopeOf } from '../../database/scope.ts';
import type { Viewer } from '../../schema/viewer.ts';
import type { TestGateway } from '../gateway.ts';

/** A connection as the application's role, for statements of a test's own. */
export interface AppConnection {
  /** Runs a statement in somebody's scope, and undoes what it did. */
  tryOut<T extends pg.QueryResultRow>(viewer: Viewer, statement: string): Promise<T[]>;
  /** Whether row security refuses a statement; what else the tables have against it does not count. */
  isRefused(viewer: Viewer, statement: string): Promise<boolean>;
  /** Statements outside any scope. One that fails for want of it gives no rows. */
  withoutScope(before: string, work: (ask: (statement: string) => Promise<unknown[]>) => Promise<void>): Promise<void>;
  end(): Promise<void>;
}

const REFUSED = '42501';
const NO_SUCH_SETTING = '42704';

export async function openAppConnection(gateway: TestGateway): Promise<AppConnection> {
  const client = new pg.Client(gateway.urls.app);
  await client.connect();
  const inTransaction = async <T>(viewer: Viewer | undefined, work: () => Promise<T>): Promise<T> => {
    await client.query('BEGIN');
    try {
      const scope = viewer && scopeOf(viewer);
      if (scope) await client.query({ ...scope, values: [...scope.values] });
      return await work();
    } finally {
      await client.query('ROLLBACK');
    }
  };
  const codeOf = (error: unknown): string | undefined => (error as { code?: string }).code;
  return {
    tryOut: (viewer, statement) => inTransaction(viewer, async () => (await client.query(statement)).rows),
    isRefused: (viewer, statement) =>
      inTransaction(viewer, () =>
        client.query(statement).then(
          () => false,
          (error: unknown) => codeOf(error) === REFUSED,
        ),
      ),
    async withoutScope(before, work) {
      if (before) await client.query(before);
      await work((statement) =>
        inTransaction(undefined, () =>
          client.query(statement).then(
            ({ rows }) => rows,
            (error: unknown) => {
              if ([REFUSED, NO_SUCH_SETTING].includes(codeOf(error) ?? '')) return [];
              throw error;
            },
          ),
        ),
      );
    },
    end: () => client.end(),
  };
}

import type pg from 'pg';
import { SESSIONS } from '../../../database/change-keys.ts';
import type { Moved } from '../../../server/freshness/versions.ts';

/**
 * A statement that ends or changes sessions and tells every gateway of it: `touched` is the name of what it returns
 * their token hashes by, `clock` the parameter that holds the writer's clock in milliseconds.
 */
export const tellingOf = (touched: string, clock: string): string => `
INSERT INTO change (home, version)
SELECT DISTINCT '${SESSIONS}' || left(encode(token_hash, 'hex'), 1), ${clock}::bigint FROM ${touched} ORDER BY 1
ON CONFLICT (home) DO UPDATE SET version = greatest(change.version + 1, excluded.version)
RETURNING home, version::text`;

/** What such a statement came back with. */
export const movedOf = ({ rows }: pg.QueryResult<{ home: string; version: string }>): Moved[] =>
  rows.map(({ home, version }) => ({ home, version: Number(version) }));

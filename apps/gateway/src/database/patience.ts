import { Socket } from 'node:net';
import type pg from 'pg';

/** How long those who are served wait for a database that does not answer: one that was frozen, or whose host went dark. */
export interface Patience {
  /** For a connection, in milliseconds. */
  waitMs: number;
  /** For the next word on a connection, in milliseconds. Longer than any statement is let run (`roles.ts`). */
  silenceMs: number;
}

export const PATIENCE: Patience = { waitMs: 10_000, silenceMs: 12_000 };

/** Working in the background has time: all of the roll-up counted anew says nothing for a minute. */
export const BACKGROUND_PATIENCE: Patience = { waitMs: 30_000, silenceMs: 300_000 };

/**
 * Breaks a pool's connections on which nothing has been said for so long, so that whoever waits hears of it. What waits
 * on a frozen server would otherwise wait for ever, and hold a place in the pool.
 */
export function breakSilentClients(pool: pg.Pool, silenceMs: number): void {
  pool.on('connect', (client) => {
    const { stream } = client.connection;
    if (stream instanceof Socket) stream.setTimeout(silenceMs, () => stream.destroy(silence()));
  });
}

const silence = (): Error => Object.assign(new Error('the database does not answer'), { code: 'ETIMEDOUT' });

import { urlsOf } from '@jiedui/gateway/database/roles.ts';
import { type Sessions, viewerReader } from '@jiedui/gateway/modules/identity/index.ts';
import type { Viewer } from '@jiedui/gateway/schema/viewer.ts';
import pg from 'pg';

const ownerUrl = process.env.DATABASE_URL;
if (!ownerUrl) throw new Error('DATABASE_URL names the database to serve');

/** The connections of the platform's roles; a contender logs in as the application's. */
export const urls = urlsOf(ownerUrl);
export const poolSize = Number(process.env.POOL_SIZE ?? 10);

let sessions: Sessions | undefined;

/** The gateway's own session reader, so that signing in costs every contender the same. */
function openSessions(): Sessions {
  return viewerReader({
    pool: new pg.Pool({ connectionString: urls.auth, max: 2 }),
    businessDate: process.env.BUSINESS_DATE,
  });
}

const COOKIE = /(?:^|;\s*)session=([^;]+)/;

/** The signed-in person of a request's cookie header; undefined for none. */
export function viewerOfCookie(cookie: string | undefined): Promise<Viewer | undefined> {
  sessions ??= openSessions();
  return sessions.of(COOKIE.exec(cookie ?? '')?.[1]);
}

/** Says where it listens, as the gateway does. */
export const sayReady = (url: string): void => void process.stdout.write(`ready at ${url}\n`);

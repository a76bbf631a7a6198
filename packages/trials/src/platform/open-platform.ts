import { startCluster } from '@jiedui/embedded-postgres';
import { urlsOf } from '@jiedui/gateway/database/roles.ts';
import { Sessions } from '@jiedui/gateway/modules/identity/index.ts';
import { newToken, tokenHash } from '@jiedui/gateway/modules/identity/session/token.ts';
import { gatewaySchema } from '@jiedui/gateway/schema/index.ts';
import type { Viewer } from '@jiedui/gateway/schema/viewer.ts';
import { type OpenGateway, openGateway } from '@jiedui/gateway/testing/open-gateway.ts';
import type { GraphQLSchema } from 'graphql';
import pg from 'pg';
import { copyDemo } from './data-dir.ts';

/** The demo stands still on this day. */
export const BUSINESS_DATE = '2017-04-23';

export interface OpenPlatform extends OpenGateway {
  schema: GraphQLSchema;
  /** Names of all who can sign in. */
  usernames: readonly string[];
  /** A person of the demo as the login makes them. @throws {Error} for a name without an office. */
  viewerOf(username: string): Promise<Viewer>;
  /** Runs statements past row security and foreign keys, as the cluster's superuser. */
  superuser(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
}

/** The gateway without its server, in this process, on a copy of the demo and a cluster of its own. */
export async function openPlatform(): Promise<OpenPlatform> {
  const data = await copyDemo();
  const closing: (() => Promise<void> | void)[] = [() => data.remove()];
  const close = async () => {
    for (const step of closing.splice(0)) await step();
  };
  try {
    const cluster = await startCluster({ dataDir: `${data.path}/database`, durable: false });
    closing.unshift(() => cluster.stop());
    const urls = urlsOf(cluster.url);
    const gateway = await openGateway(urls);
    closing.unshift(() => gateway.close());
    const superuser = new pg.Client(cluster.url);
    await superuser.connect();
    closing.unshift(() => superuser.end());
    const { rows } = await superuser.query<{ username: string }>(USERNAMES, [BUSINESS_DATE]);
    return {
      ...gateway,
      schema: gatewaySchema(),
      usernames: rows.map(({ username }) => username),
      viewerOf: (username) => signIn(superuser, username),
      superuser: async (text, values) => (await superuser.query<Record<string, unknown>>(text, values)).rows,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const USERNAMES = `SELECT username FROM app_user u WHERE status = 'ACTIVE' AND EXISTS (
  SELECT FROM role_assignment r WHERE r.user_id = u.id AND r.ended_at IS NULL AND r.valid_from <= $1::date AND r.valid_to > $1::date)
  ORDER BY username`;

const OPEN_SESSION = `INSERT INTO session (token_hash, user_id, office_id, expires_at)
  SELECT $1, u.id, (SELECT o.id FROM role_assignment r JOIN office o ON o.id = r.office_id AND o.active
    WHERE r.user_id = u.id AND r.ended_at IS NULL AND r.valid_from <= $3::date AND r.valid_to > $3::date
    ORDER BY o.organisation_key, o.name LIMIT 1), now() + interval '1 hour'
  FROM app_user u WHERE u.username = $2`;

async function signIn(superuser: pg.Client, username: string): Promise<Viewer> {
  const token = newToken();
  await superuser.query(OPEN_SESSION, [tokenHash(token), username, BUSINESS_DATE]);
  // Reads with the superuser's connection what the login's role would: row security hides none of it from either.
  const sessions = new Sessions({ pool: superuser as unknown as pg.Pool, businessDate: BUSINESS_DATE });
  const viewer = await sessions.of(token);
  if (!viewer) throw new Error(`${username} cannot sign in`);
  return viewer;
}

import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Logger } from 'pino';
import { BACKGROUND_PATIENCE, breakSilentClients, PATIENCE, type Patience } from '../database/patience.ts';
import type { DatabaseUrls } from '../database/roles.ts';
import { startSealing } from '../modules/audit/index.ts';
import { registerAuth, viewerReader } from '../modules/identity/index.ts';
import { startRollUp } from '../modules/indicators/index.ts';
import { registerExport, registerFiles } from '../modules/projects/index.ts';
import { gatewaySchema } from '../schema/index.ts';
import { openAdmission } from './admission/index.ts';
import { registerApps } from './apps.ts';
import { directReads } from './direct/index.ts';
import { servedDocuments } from './documents/index.ts';
import type { Door } from './door.ts';
import { registerStream } from './events/index.ts';
import { startPolling, unchangedAnswers } from './freshness/index.ts';
import { registerGraphiql } from './graphiql.ts';
import { registerGraphql } from './graphql.ts';
import { registerHealth } from './health.ts';
import { commonHeaders, openHttp } from './http.ts';
import { Passed } from './lane/index.ts';
import { openServices } from './services.ts';
import type { Settings } from './settings.ts';

export interface Gateway {
  /** Drains: refuses new work, finishes what is under way, stops the workers, closes the pools. */
  close(): Promise<void>;
}

const DRAIN_MS = 5000;

/** Serves the platform on a prepared database, behind a door that is listening already. */
export async function serve(
  door: Door,
  settings: Settings,
  urls: DatabaseUrls,
  log: Logger,
  patience: Patience = PATIENCE,
): Promise<Gateway> {
  const services = await openServices(urls.app, { patience });
  const authPool = openPool(urls.auth, { max: 4, patience, log });
  const workerPool = openPool(urls.worker, { max: 4, patience: BACKGROUND_PATIENCE, log });

  const app = await openHttp(log, settings.trustedProxy);
  const admission = openAdmission();
  admission.guard(app);
  registerHealth(app, { pool: services.pool, admission });
  const viewers = viewerReader({ pool: authPool, businessDate: settings.businessDate, versions: services.versions });
  const report = (error: unknown): string => {
    const id = randomUUID().slice(0, 8);
    log.error({ id, error: error instanceof Error ? error.stack : String(error) }, 'unexpected error');
    return id;
  };
  await registerAuth(app, { pool: authPool, viewers, demo: settings.demo, log });
  await registerFiles(app, { services, viewers, dataDir: settings.dataDir });
  await registerExport(app, { services, viewers });
  await registerApps(app);
  const schema = gatewaySchema();
  const open = settings.openDocuments;
  const asked = {
    schema,
    services,
    documents: servedDocuments(schema, open, log),
    open,
    viewers,
    passed: new Passed(),
  };
  const page = open ? await registerGraphiql(app) : undefined;
  const apollo = await registerGraphql(app, { ...asked, page, report });
  const streams = registerStream(app, asked);
  const workers = [
    startPolling(services.versions, { pool: workerPool, businessDate: settings.businessDate }),
    startRollUp({ pool: workerPool, businessDate: settings.businessDate, log }),
    startSealing({ pool: workerPool, log }),
  ];

  await app.ready();
  const isUnchanged = unchangedAnswers({ documents: asked.documents, versions: services.versions, viewers });
  const isTaken = directReads({ ...asked, admission, headers: await commonHeaders(app), route: app.routing });
  door.open((request, response) => {
    if (isUnchanged(request, response)) return;
    if (!admission.turnsAway(request, response) && !isTaken(request, response)) app.routing(request, response);
  });
  return {
    async close() {
      const drained = door.shut(DRAIN_MS);
      // A stream is no work that could be finished: whoever listens comes again, to another gateway.
      streams.close();
      await drained;
      await app.close();
      await apollo.stop();
      await Promise.all(workers.map((worker) => worker.stop()));
      await Promise.all([services.close(), authPool.end(), workerPool.end()]);
    },
  };
}

interface PoolOptions {
  max: number;
  patience: Patience;
  log: Logger;
}

function openPool(connectionString: string, { max, patience, log }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({ connectionString, max, connectionTimeoutMillis: patience.waitMs });
  const noteLoss = (error: Error): void => log.warn({ error: error.message }, 'database connection lost');
  // A pool hears its idle connections only; one that breaks while it is out would end the process unheard.
  pool.on('connect', (client) => client.on('error', noteLoss));
  pool.on('error', noteLoss);
  breakSilentClients(pool, patience.silenceMs);
  return pool;
}

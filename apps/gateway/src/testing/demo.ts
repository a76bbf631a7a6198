import pg from 'pg';
import { inject } from 'vitest';
import { urlsOf } from '../database/roles.ts';
import { loadDemo } from '../demo/index.ts';
import { createDatabase, databaseUrl, dropDatabase, TEMPLATE } from './cluster.ts';
import { openTestGateway, type TestGateway } from './gateway.ts';

const DEMO = 'jiedui_demo';
const DRAFT = `${DEMO}_draft`;

/**
 * A gateway on a database of its own that holds the whole demo (of the divisions that tests load). The first file of a
 * run that asks loads it, the others wait and copy.
 */
export async function openDemoGateway(): Promise<TestGateway> {
  await ensureDemo(inject('clusterUrl'));
  return openTestGateway(DEMO);
}

async function ensureDemo(clusterUrl: string): Promise<void> {
  const server = new pg.Client(clusterUrl);
  await server.connect();
  try {
    // Held until the connection ends. Under its name the template is complete: a failed load leaves a draft behind.
    await server.query(`SELECT pg_advisory_lock(hashtext('${DEMO}'))`);
    const { rowCount } = await server.query('SELECT FROM pg_database WHERE datname = $1', [DEMO]);
    if (rowCount === 1) return;
    await dropDatabase(clusterUrl, DRAFT);
    await createDatabase(clusterUrl, DRAFT, TEMPLATE);
    await loadDemo(urlsOf(databaseUrl(clusterUrl, DRAFT)), () => undefined);
    await server.query(`ALTER DATABASE "${DRAFT}" RENAME TO "${DEMO}"`);
  } finally {
    await server.end();
  }
}

import { startCluster } from '@jiedui/embedded-postgres';
import { prepareDatabase } from '@jiedui/gateway/database/prepare.ts';
import { createDatabase, databaseUrl, dropDatabase } from '@jiedui/gateway/testing/cluster.ts';
import pg from 'pg';
import { copyDemo } from '../platform/data-dir.ts';
import { DIVISIONS } from '../platform/template.ts';
import { differences, readCatalogue } from './catalogue.ts';

/** A cluster for the tests of all copies, with the templates that they copy their databases from. */
export interface GuardsCluster {
  url: string;
  /** What the tests of a copy have to be told. */
  env: Readonly<Record<string, string>>;
  /**
   * Templates as a copy's own migrations would make them, where they differ from ours.
   * @param migrate runs the copy's migrations on an empty database.
   * @throws {Error} where they do not differ.
   */
  altered(
    migrate: (url: string) => Promise<void>,
  ): Promise<{ env: Readonly<Record<string, string>>; drop(): Promise<void> }>;
  stop(): Promise<void>;
}

const TEMPLATE = 'guards_template';
const DEMO = 'guards_demo';

export async function startGuardsCluster(): Promise<GuardsCluster> {
  const data = await copyDemo();
  const cluster = await startCluster({
    dataDir: `${data.path}/database`,
    durable: false,
    settings: { max_connections: '400' },
  }).catch((error: unknown) => {
    data.remove();
    throw error;
  });
  const { url } = cluster;
  const env = (template: string, demo: string) => ({
    GUARDS_CLUSTER: databaseUrl(url, 'template1'),
    GUARDS_TEMPLATE: template,
    GUARDS_DEMO: demo,
  });
  let made = 0;
  const stop = async () => {
    await cluster.stop();
    data.remove();
  };
  try {
    // The demo was loaded into the database that the cluster came with.
    const from = databaseUrl(url, 'template1');
    await createDatabase(from, DEMO, 'postgres');
    await createDatabase(from, TEMPLATE);
    await prepareDatabase(databaseUrl(url, TEMPLATE), { progress: () => undefined, only: DIVISIONS });
    return {
      url,
      env: env(TEMPLATE, DEMO),
      async altered(migrate) {
        made += 1;
        const [empty, template, demo] = [`empty_${made}`, `template_${made}`, `demo_${made}`];
        await createDatabase(from, empty);
        await migrate(databaseUrl(url, empty));
        const changes = differences(
          await catalogueOf(databaseUrl(url, TEMPLATE)),
          await catalogueOf(databaseUrl(url, empty)),
        );
        if (changes.length === 0) throw new Error('nothing is different in the database without it');
        for (const [name, original] of [
          [template, TEMPLATE],
          [demo, DEMO],
        ] as const) {
          await createDatabase(from, name, original);
          await withClient(databaseUrl(url, name), async (client) => {
            for (const change of changes) await client.query(change);
          });
        }
        return {
          env: env(template, demo),
          async drop() {
            for (const name of [empty, template, demo]) await dropDatabase(from, name);
          },
        };
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

const catalogueOf = (url: string) => withClient(url, readCatalogue);

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

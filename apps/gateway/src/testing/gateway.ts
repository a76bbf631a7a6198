import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { urlsOf } from '../database/roles.ts';
import { createDatabase, databaseUrl, dropDatabase, TEMPLATE } from './cluster.ts';
import { type OpenGateway, openGateway } from './open-gateway.ts';

export type TestGateway = OpenGateway;

/** A gateway on a database of its own, made from the run's template. */
export async function openTestGateway(template: string = TEMPLATE): Promise<TestGateway> {
  const clusterUrl = inject('clusterUrl');
  const name = `test_${randomUUID().slice(0, 8)}`;
  await createDatabase(clusterUrl, name, template);
  const gateway = await openGateway(urlsOf(databaseUrl(clusterUrl, name)));
  return {
    ...gateway,
    async close() {
      await gateway.close();
      await dropDatabase(clusterUrl, name);
    },
  };
}

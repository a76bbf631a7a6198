import { startCluster } from '@jiedui/embedded-postgres';
import pg from 'pg';
import { prepareDatabase } from '../database/prepare.ts';

/** Divisions the tests use: Sichuan, Zhejiang's Shaoxing and Jinhua, Queshan's prefecture, Guangdong's oddities, Fujian's 金门. */
const TEST_DIVISIONS = ['11', '33', '3306', '3307', '41', '4117', '44', '4419', '51', '35', '3505'];

export interface TestCluster {
  url: string;
  stop(): Promise<void>;
}

export const TEMPLATE = 'jiedui_template';

/** One throw-away cluster for a whole test run, with a template database: schema, divisions, catalogue, no facts. */
export async function startTestCluster(): Promise<TestCluster> {
  const cluster = await startCluster({ durable: false, settings: { max_connections: '400' } });
  try {
    await createDatabase(cluster.url, TEMPLATE);
    await prepareDatabase(databaseUrl(cluster.url, TEMPLATE), { progress: () => undefined, only: TEST_DIVISIONS });
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return cluster;
}

export function databaseUrl(clusterUrl: string, name: string): string {
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  return url.toString();
}

export async function createDatabase(clusterUrl: string, name: string, template = 'template1'): Promise<void> {
  await onServer(clusterUrl, `CREATE DATABASE "${name}" TEMPLATE "${template}"`);
}

export async function dropDatabase(clusterUrl: string, name: string): Promise<void> {
  await onServer(clusterUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
}

async function onServer(clusterUrl: string, statement: string): Promise<void> {
  const client = new pg.Client(clusterUrl);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

import path from 'node:path';
import { z } from 'zod';

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUSTED_PROXY: z.string().default('loopback'),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DEMO: z.enum(['on', 'off']).default('on'),
  GRAPHQL_DOCUMENTS: z.enum(['trusted', 'open']).optional(),
  BUSINESS_DATE: z.iso.date().optional(),
});

/** The demo stands still on the day its published figures are from. */
const DEMO_DATE = '2017-04-23';

export interface Settings {
  port: number;
  host: string;
  /** Where people reach it, if a proxy stands before it: the address in printed links. */
  publicUrl?: string;
  /** Whose `X-Forwarded-*` headers count, as addresses or the names loopback, linklocal, uniquelocal. */
  trustedProxy: string;
  dataDir: string;
  databaseUrl: string | undefined;
  demo: boolean;
  openDocuments: boolean;
  /** A fixed business date, or undefined for today in Shanghai. */
  businessDate: string | undefined;
}

/**
 * Reads the process's settings.
 * @throws {z.ZodError} naming the variable and what it may be.
 */
export function settingsFrom(environment: NodeJS.ProcessEnv): Settings {
  const env = Environment.parse(environment);
  const demo = env.DEMO === 'on';
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL?.replace(/\/$/, ''),
    trustedProxy: env.TRUSTED_PROXY,
    dataDir: path.resolve(env.DATA_DIR),
    databaseUrl: env.DATABASE_URL,
    demo,
    openDocuments: (env.GRAPHQL_DOCUMENTS ?? (demo ? 'open' : 'trusted')) === 'open',
    businessDate: env.BUSINESS_DATE ?? (demo ? DEMO_DATE : undefined),
  };
}

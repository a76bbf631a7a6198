import { execute, parse, validate } from 'graphql';
import pg from 'pg';
import type { DatabaseUrls } from '../database/roles.ts';
import type { Services } from '../schema/context.ts';
import { gatewaySchema } from '../schema/index.ts';
import type { Viewer } from '../schema/viewer.ts';
import { openServices } from '../server/services.ts';

export interface OpenGateway {
  urls: DatabaseUrls;
  services: Services;
  /** Runs a document as a person, without HTTP. Throws what GraphQL would report as validation errors. */
  query<T = Record<string, unknown>>(
    viewer: Viewer,
    document: string,
    variables?: Record<string, unknown>,
  ): Promise<{ data: T; errors?: readonly { message: string; extensions: Record<string, unknown> }[] }>;
  /** Runs SQL as the owner (bound by forced row security's owner policy, which admits everything). */
  owner(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /** Statements seen at the driver since the last call, without BEGIN, scope and COMMIT. */
  statements(): string[];
  close(): Promise<void>;
}

const FRAME = /^(BEGIN|COMMIT|ROLLBACK|SELECT set_config|start transaction|begin|commit|rollback)/i;

/** The gateway without its server, in this process, on a prepared database. */
export async function openGateway(urls: DatabaseUrls): Promise<OpenGateway> {
  let seen: string[] = [];
  const services = await openServices(urls.app, {
    onConnection: (client) => {
      const query = client.query.bind(client) as (...args: unknown[]) => unknown;
      client.query = ((...args: unknown[]) => {
        const [config] = args as [string | { text: string }];
        const text = typeof config === 'string' ? config : config.text;
        if (!FRAME.test(text)) seen.push(text);
        return query(...args);
      }) as typeof client.query;
    },
  });
  const owner = new pg.Client(urls.owner);
  await owner.connect();
  const schema = gatewaySchema();
  return {
    urls,
    services,
    async query<T>(viewer: Viewer, document: string, variables?: Record<string, unknown>) {
      const ast = parse(document);
      const faults = validate(schema, ast);
      if (faults[0]) throw faults[0];
      const result = await execute({
        schema,
        document: ast,
        variableValues: variables,
        contextValue: { viewer, services, outcome: { unavailable: false } },
      });
      return JSON.parse(JSON.stringify(result)) as { data: T };
    },
    owner: async (text, values) => (await owner.query<Record<string, unknown>>(text, values)).rows,
    statements: () => {
      const taken = seen;
      seen = [];
      return taken;
    },
    async close() {
      await owner.end();
      await services.close();
    },
  };
}

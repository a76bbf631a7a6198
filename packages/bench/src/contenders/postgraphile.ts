import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { scopeOf } from '@jiedui/gateway/database/scope.ts';
import type { Viewer } from '@jiedui/gateway/schema/viewer.ts';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { addPgTableCondition, jsonPgSmartTags } from 'postgraphile/utils';
import { WRITER_SETTINGS } from '../sql/functions.sql.ts';
import { poolSize, sayReady, urls, viewerOfCookie } from './environment.ts';
import { TAGS } from './postgraphile.tags.ts';
import { writerValues } from './writer.ts';

/** The names that `scopeOf` sets, in its order; taken from its statement so that they cannot part. */
const SETTINGS = [
  ...scopeOf({ territory: [], writeHomes: [] } as unknown as Viewer).text.matchAll(/'([a-z_.0-9]+)', \$/g),
].map(([, name]) => name ?? '');
const known = new WeakMap<Viewer, Record<string, string>>();

/** The scope as PostGraphile sets it at the start of each transaction; made once a session. */
function settingsOf(viewer: Viewer): Record<string, string> {
  const found = known.get(viewer);
  if (found) return found;
  const { values } = scopeOf(viewer);
  const settings = Object.fromEntries(
    SETTINGS.map((name, i) => [name, String(values[i] ?? '')]).filter(([name]) => name !== 'plan_cache_mode'),
  );
  for (const [i, name] of WRITER_SETTINGS.entries()) settings[`app.${name}`] = writerValues(viewer)[i] ?? '';
  known.set(viewer, settings);
  return settings;
}

const NONE = ['PLACEHOLDER', 'ABOLISHED'];

const preset: GraphileConfig.Preset = {
  extends: [PostGraphileAmberPreset],
  plugins: [
    jsonPgSmartTags(TAGS),
    addPgTableCondition(
      { schemaName: 'public', tableName: 'division_now' },
      'stands',
      ({ graphql }) => ({ description: 'Neither a placeholder nor merged away.', type: graphql.GraphQLBoolean }),
      (value, { sql, sqlTableAlias }) =>
        value
          ? sql`${sqlTableAlias}.kind <> ${sql.literal(NONE[0] ?? '')} and ${sqlTableAlias}.kind <> ${sql.literal(NONE[1] ?? '')}`
          : null,
    ),
    addPgTableCondition(
      { schemaName: 'public', tableName: 'project' },
      'states',
      ({ graphql }) => ({
        description: 'In one of these states.',
        type: new graphql.GraphQLList(new graphql.GraphQLNonNull(graphql.GraphQLString)),
      }),
      (value, { sql, sqlTableAlias, sqlValueWithCodec, build }) =>
        sql`${sqlTableAlias}.state = any (${sqlValueWithCodec(value, build.dataplanPg.listOfCodec(build.dataplanPg.TYPES.text))})`,
    ),
  ],
  pgServices: [
    makePgService({ connectionString: urls.app, poolConfig: { max: poolSize }, schemas: ['public'], pubsub: false }),
  ],
  schema: {
    defaultBehavior: '-insert -update -delete -node -list connection',
    retryOnInitFail: false,
    dontSwallowErrors: true,
  },
  grafserv: { graphiql: false, websockets: false, watch: false, graphqlPath: '/graphql' },
  grafast: {
    explain: false,
    context: async ({ node }) => {
      const viewer = await viewerOfCookie(node?.req.headers.cookie);
      if (!viewer) throw new Error('not signed in');
      return { pgSettings: settingsOf(viewer) };
    },
  },
};

const instance = postgraphile(preset);
const server = createServer();
const serv = instance.createServ(grafserv);
await serv.addTo(server);
if (process.env.PRINT_SCHEMA) {
  const { printSchema } = await import('postgraphile/graphql');
  process.stdout.write(printSchema(await instance.getSchema()));
}
server.listen(0, '127.0.0.1', () => sayReady(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));

import { connect } from '@jiedui/gateway/database/connect.ts';
import { openFileStore } from '@jiedui/gateway/modules/projects/files/file-store.ts';
import { buildClientSchema, type GraphQLSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import type pg from 'pg';
import { BUSINESS_DATE, type ServedPlatform, servedPlatform } from '../platform/index.ts';
import { Client } from './ask.ts';
import { Coverage } from './coverage.ts';
import { addPeople, type Person, signInAll } from './people.ts';
import { globalId, Records } from './records.ts';
import { readTies, type Tie } from './relations.ts';

/** Everything that the matrix asks about, and what is known of it from its database alone. */
export interface World {
  client: Client;
  schema: GraphQLSchema;
  people: readonly Person[];
  records: Records;
  ties: readonly Tie[];
  coverage: Coverage;
  /** Keys of every division and organisation there is. */
  divisions: ReadonlySet<string>;
  organisations: ReadonlySet<string>;
  /** An office, which everybody may look at. */
  officeId: string;
  /** Keys of every figure there is. */
  indicators: readonly string[];
  /** Digests of what was answered, by person and document. */
  answered: Map<string, string>;
  platform: ServedPlatform;
  superuser: pg.Client;
  close(): Promise<void>;
}

export async function openWorld(): Promise<World> {
  const platform = await servedPlatform({ env: { GRAPHQL_DOCUMENTS: 'open' } });
  try {
    const superuser = await asSuperuser(platform);
    await addPeople(superuser);
    await addPapers(platform, superuser);
    const ties = await readTies(superuser, BUSINESS_DATE);
    const people = await signInAll(superuser, ties);
    const client = new Client(platform.url);
    const [anyone] = people;
    if (!anyone) throw new Error('nobody can sign in');
    const asked = await client.graphql(anyone, getIntrospectionQuery());
    if (!asked.body.data) throw new Error(`the schema was not told: ${asked.text.slice(0, 500)}`);
    const schema = buildClientSchema(asked.body.data as IntrospectionQuery);
    const nodes = schema.getPossibleTypes(schema.getType('Node') as Parameters<typeof schema.getPossibleTypes>[0]);
    const column = async (text: string) =>
      (await superuser.query({ text, rowMode: 'array' })).rows.map(([key]) => String(key));
    return {
      client,
      schema,
      people,
      records: await Records.read(
        superuser,
        nodes.map(({ name }) => name),
      ),
      ties,
      coverage: new Coverage(schema),
      divisions: new Set(await column('SELECT key FROM division')),
      organisations: new Set(await column('SELECT key FROM organisation')),
      officeId: globalId(
        'Office',
        (await column('SELECT id FROM office ORDER BY organisation_key, name LIMIT 1'))[0] ?? '',
      ),
      indicators: await column('SELECT key FROM indicator ORDER BY position'),
      answered: new Map(),
      platform,
      superuser,
      async close() {
        await superuser.end();
        await platform.stop();
      },
    };
  } catch (error) {
    await platform.stop();
    throw error;
  }
}

async function asSuperuser({ postgres }: ServedPlatform): Promise<pg.Client> {
  const url = new URL(postgres().ownerUrl);
  url.searchParams.delete('options');
  return connect(url.toString());
}

/** What every paper says. */
export const PAPER = '现场照片';

/** The demo has no papers: one to a project of every county and every giver. */
async function addPapers({ dataDir }: ServedPlatform, superuser: pg.Client): Promise<void> {
  const sha256 = await openFileStore(dataDir).keep(new TextEncoder().encode(PAPER));
  await superuser.query(
    `INSERT INTO attachment (home, id, division_key, provider_key, project_id, file_name, media_type, bytes, sha256,
       entered_by, entered_by_name, entered_by_organisation, entered_at)
     SELECT DISTINCT ON (home, provider_key) home, gen_random_uuid(), division_key, provider_key, id, '现场.txt', 'text/plain', 12, $1::bytea,
       entered_by, '张三', '小金县', '2017-04-01'::timestamptz FROM project ORDER BY home, provider_key, number`,
    [sha256],
  );
}

/** Takes wall two away from the trial's database, or puts it up again. */
export async function setRowSecurity(superuser: pg.Client, stands: boolean): Promise<void> {
  const { rows } = await superuser.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relforcerowsecurity AND relrowsecurity <> $1`,
    [stands],
  );
  for (const { name } of rows)
    await superuser.query(`ALTER TABLE ${name} ${stands ? 'ENABLE' : 'DISABLE'} ROW LEVEL SECURITY`);
}

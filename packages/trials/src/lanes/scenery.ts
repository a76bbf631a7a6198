import type { Viewer } from '@jiedui/gateway/schema/viewer.ts';
import { isInterfaceType } from 'graphql';
import type { OpenPlatform } from '../platform/index.ts';
import type { Random } from '../random.ts';
import type { Pool } from './pool.ts';

const IDS_A_TYPE = 25;
const MOST_PEOPLE = 40;

/** Ids of some rows of every type that `node` finds, from all over, so that they lie in and out of anybody's reach. */
export async function fillPool(pool: Pool, platform: OpenPlatform): Promise<void> {
  const node = platform.schema.getType('Node');
  if (!isInterfaceType(node)) throw new Error('the schema has no Node');
  const metadata = platform.services.orm.getMetadata();
  // What exists today is a view of the versions, which is told the day.
  await platform.superuser(`SELECT set_config('app.business_date', '2017-04-23', false)`);
  for (const { name } of platform.schema.getPossibleTypes(node)) {
    const { tableName, primaryKeys, properties } = metadata.getByClassName(name, true);
    const keys = primaryKeys.flatMap((key) => properties[key as keyof typeof properties]?.fieldNames ?? []);
    const texts = keys.map((key) => `${key}::text`);
    const rows = await platform.superuser(
      `SELECT ARRAY[${texts.join(', ')}] AS key FROM ${tableName} ORDER BY md5(${texts.join(' || ')}) LIMIT ${IDS_A_TYPE}`,
    );
    for (const { key } of rows)
      pool.add(`id ${name}`, Buffer.from(`${name}:${(key as string[]).join(',')}`).toString('base64url'));
  }
}

/** Some of the demo's people, as many of each level and with each role as there is room for. */
export async function somePeople(platform: OpenPlatform, random: Random): Promise<Viewer[]> {
  const groups = new Map<string, string[]>();
  for (const name of platform.usernames) {
    const [key = '', role = ''] = name.split(/-(.*)/);
    const group = `${key.length}${key.includes('x')} ${role}`;
    groups.set(group, [...(groups.get(group) ?? []), name]);
  }
  const names = new Set<string>();
  for (let round = 0; round < 20 && names.size < MOST_PEOPLE; round++)
    for (const group of groups.values()) names.add(random.pick(group));
  const people: Viewer[] = [];
  for (const name of [...names].slice(0, MOST_PEOPLE)) people.push(await platform.viewerOf(name));
  return people;
}

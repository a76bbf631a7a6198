import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { MikroORM } from '@mikro-orm/postgresql';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { entities } from '../modules/entities.ts';
import { describeEntities } from './builder.ts';
import { gatewaySchema } from './index.ts';

export const SCHEMA_FILE = path.resolve(import.meta.dirname, '../../schema.graphql');

/** The schema without a database: what a build needs of it. */
export async function describedSchema(): Promise<GraphQLSchema> {
  const orm = await MikroORM.init({
    dbName: 'none',
    entities: [...entities],
    discovery: { checkDuplicateTableNames: false },
  });
  describeEntities(orm.getMetadata());
  const schema = gatewaySchema();
  await orm.close();
  return schema;
}

/** The schema as clients read it, in an order that does not depend on which module came first. */
export async function printedSchema(): Promise<string> {
  return `${printSchema(lexicographicSortSchema(await describedSchema()))}\n`;
}

// `node src/schema/print.ts` writes the file that the apps are typed against.
if (import.meta.main) writeFileSync(SCHEMA_FILE, await printedSchema());

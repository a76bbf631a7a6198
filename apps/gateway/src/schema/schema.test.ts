import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLNamedType } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { printedSchema, SCHEMA_FILE } from './print.ts';

let printed = '';
beforeAll(async () => {
  printed = await printedSchema();
});

test('the schema the apps are typed against is the one the gateway serves (`npm run schema -w @jiedui/gateway`)', () => {
  expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(printed);
});

test('every type and field says what it means', () => {
  const silent = Object.values(buildSchema(printed).getTypeMap()).flatMap((type: GraphQLNamedType) => {
    if (type.name.startsWith('__') || ['Boolean', 'Float', 'ID', 'Int', 'String'].includes(type.name)) return [];
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    const silentFields = fields.filter((field) => !field.description).map((field) => `${type.name}.${field.name}`);
    return [...(type.description ? [] : [type.name]), ...silentFields];
  });
  expect(silent).toEqual([]);
});

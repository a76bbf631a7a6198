import MikroOrmPlugin from '@jiedui/pothos-mikro-orm';
import type { MetadataStorage } from '@mikro-orm/core';
import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import RelayPlugin from '@pothos/plugin-relay';
import type { Context } from './context.ts';
import { execute } from './execute.ts';

interface Text {
  Input: string;
  Output: string;
}

export interface SchemaTypes {
  Context: Context;
  Scalars: {
    Date: Text;
    DateTime: Text;
    Decimal: Text;
    DivisionKey: Text;
    Fen: Text;
    OrganisationKey: Text;
    Period: Text;
  };
  DefaultFieldNullability: false;
}

let metadata: MetadataStorage | undefined;

/** Names of tables and columns come from MikroORM; given before the schema is built. */
export function describeEntities(storage: MetadataStorage): void {
  metadata = storage;
}

function describedEntities(): MetadataStorage {
  if (!metadata) throw new Error('describeEntities() comes before the schema is built');
  return metadata;
}

/** The one schema builder; every module adds its types and fields to it. */
export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [RelayPlugin, MikroOrmPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  relay: {
    clientMutationId: 'omit',
    cursorType: 'String',
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    nodeTypeOptions: { description: 'A record that `node(id)` finds again, for those within whose reach it lies.' },
    idFieldOptions: { description: 'Opaque; the same for ever.' },
    pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
  },
  complexity: {
    defaultComplexity: 1,
    defaultListMultiplier: 5,
    // Judged before an operation is carried out, whoever carries it out: see server/limits.
    disabled: true,
  },
  mikroOrm: {
    metadata: describedEntities,
    execute,
    scalars: {
      Date: 'json',
      DateTime: 'json',
      Decimal: 'text',
      DivisionKey: 'json',
      Fen: 'text',
      OrganisationKey: 'json',
      Period: 'json',
    },
  },
});

/** The builder's types, for functions that take any of its object types. */
export type BuilderTypes = typeof builder.$inferSchemaTypes;

builder.queryType({ description: 'What a signed-in person may read. Everything is limited to their reach.' });
builder.mutationType({
  description:
    'What an office does. Each takes one input with a requestId: the same id and body again gives the first answer.',
});

builder.entityNodeField();

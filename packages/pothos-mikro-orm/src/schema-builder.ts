import SchemaBuilder, {
  type FieldMap,
  type InterfaceRef,
  type ObjectFieldsShape,
  type SchemaTypes,
} from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import { type EntityDefinition, type Host, Registry } from './definition.ts';
import { EntityFieldBuilder } from './entity-field-builder.ts';
import { EntityRef, type EntityRow, formatId } from './entity-ref.ts';
import { ID_KEY, type JsonRow } from './json-key.ts';
import { nodeRows } from './node.ts';
import { EXTENSION, ROOT_EXTENSION, type RootPlan } from './plan.ts';
import { runOne } from './run.ts';
import type { EntityName } from './table.ts';
import type { EntityTypeOptions } from './types.ts';

type AnyBuilder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;
type AnyEntity = Record<string, unknown>;
type AnyRef = EntityRef<SchemaTypes, AnyEntity>;
type Fields = (t: EntityFieldBuilder<SchemaTypes, AnyEntity>) => FieldMap;

const registries = new WeakMap<AnyBuilder, Registry>();

function registryOf(builder: AnyBuilder): Registry {
  let registry = registries.get(builder);
  if (registry === undefined) {
    registry = new Registry((builder.options as { mikroOrm: Host }).mikroOrm);
    registries.set(builder, registry);
  }
  return registry;
}

/** Relay's `id` of a row that the statement returned. */
const idField = (builder: AnyBuilder, definition: EntityDefinition) => {
  const t = new EntityFieldBuilder<SchemaTypes, AnyEntity>(builder, definition);
  return t.id({
    description: 'Opaque and unique among all types; `node` finds the object by it.',
    nullable: false,
    extensions: { [EXTENSION]: { kind: 'key' } },
    resolve: (row) => formatId(definition.name, (row as JsonRow)[ID_KEY] as string[]),
  });
};

const methods = {
  entityRef(this: AnyBuilder, entity: EntityName, name: string): AnyRef {
    const ref: AnyRef = new EntityRef(registryOf(this).define(name, entity));
    ref.definition.ref = ref;
    return ref;
  },

  entityType(
    this: AnyBuilder,
    entity: EntityName | AnyRef,
    options: EntityTypeOptions<SchemaTypes, AnyEntity> & { name: string },
  ): AnyRef {
    const { name, node = false, reach, fields, interfaces = [], extensions, ...rest } = options;
    const ref = entity instanceof EntityRef ? entity : methods.entityRef.call(this, entity, name);
    const { definition } = ref;
    if (reach !== 'open' && typeof reach !== 'function') {
      throw new Error(
        `${definition.name} has no reach: give its predicate, or 'open' where everybody may read every row`,
      );
    }
    definition.reach = reach === 'open' ? null : reach;
    definition.isNode = node;
    this.objectType(ref, {
      ...rest,
      extensions: { ...extensions, [EXTENSION]: definition },
      interfaces: node ? [this.nodeInterfaceRef() as InterfaceRef<SchemaTypes, unknown>, ...interfaces] : interfaces,
    } as never);
    if (node) ref.addFields(() => ({ id: idField(this, definition) }));
    if (fields) ref.addFields(() => fields(new EntityFieldBuilder(this, definition)));
    return ref;
  },

  entityFields(this: AnyBuilder, ref: AnyRef, fields: Fields): void {
    this.objectFields(ref, (() => fields(new EntityFieldBuilder(this, ref.definition))) as ObjectFieldsShape<
      SchemaTypes,
      EntityRow<AnyEntity>
    >);
  },

  entityNodeField(this: AnyBuilder, options: { description?: string } = {}): void {
    const relay = this.options.relay as { nodeQueryOptions?: unknown } | undefined;
    if (relay?.nodeQueryOptions !== false) {
      throw new Error(
        'entityNodeField: set relay.nodeQueryOptions (and nodesQueryOptions) to false, for this field takes their place',
      );
    }
    this.queryField('node', (t) =>
      t.field({
        description: 'The object with this id; null where there is none, or none for you.',
        ...options,
        type: this.nodeInterfaceRef() as InterfaceRef<SchemaTypes, unknown>,
        nullable: true,
        args: { id: t.arg.id({ required: true, description: 'An `id` that another answer gave.' }) },
        extensions: { [ROOT_EXTENSION]: { kind: 'node' } satisfies RootPlan },
        resolve: (_root, { id }, context, info) => findNode(String(id), context, info),
      }),
    );
  },
};

/** The row an id stands for, by one statement; null for any text that is no id of a node type. */
async function findNode(id: string, context: object, info: GraphQLResolveInfo): Promise<JsonRow | null> {
  const rows = nodeRows(id, info.schema);
  return rows ? runOne(rows, { id }, context, info) : null;
}

Object.assign(SchemaBuilder.prototype, methods);

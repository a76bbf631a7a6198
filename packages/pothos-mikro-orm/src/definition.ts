import type { EntityMetadata, MetadataStorage } from '@mikro-orm/core';
import type { Sql, Statement } from './sql.ts';
import { type EntityName, type Row, Table } from './table.ts';

/** A fragment that follows from a row, the field's arguments and the request. */
export type Where<Args = never, Context = never> = (
  row: Row<Record<string, unknown>>,
  args: Args,
  context: Context,
  parent: Row<Record<string, unknown>>,
) => Sql | undefined;

/** What the host gives: names, a way to run a statement, and the scalars that travel as text. */
export interface Host {
  readonly metadata: () => MetadataStorage;
  readonly execute: (context: never, statement: Statement) => Promise<unknown>;
  readonly scalars?: Readonly<Record<string, 'text' | 'json'>>;
}

/** A GraphQL object type over an entity. */
export class EntityDefinition {
  readonly name: string;
  readonly entity: EntityName;
  readonly registry: Registry;
  /** The predicate that stands in every reference to the table; null where it is open; undefined until it is told. */
  reach: ((row: Row<Record<string, unknown>>, context: never) => Sql) | null | undefined;
  isNode = false;
  /** The Pothos reference of the type. */
  ref: unknown;
  #table: Table | undefined;

  constructor(name: string, entity: EntityName, registry: Registry) {
    this.name = name;
    this.entity = entity;
    this.registry = registry;
  }

  get table(): Table {
    this.#table ??= this.registry.table(this.registry.host.metadata().get(this.entity));
    return this.#table;
  }
}

/** What one schema builder has been told about entities. */
export class Registry {
  readonly host: Host;
  readonly definitions: EntityDefinition[] = [];
  readonly #tables = new Map<string, Table>();

  constructor(host: Host) {
    this.host = host;
  }

  define(name: string, entity: EntityName): EntityDefinition {
    const definition = new EntityDefinition(name, entity, this);
    this.definitions.push(definition);
    return definition;
  }

  /** The first type declared over an entity. @throws {Error} where there is none. */
  over(meta: EntityMetadata): EntityDefinition {
    const table = this.table(meta);
    const found = this.definitions.find((definition) => definition.table === table);
    if (found === undefined) throw new Error(`no entityType shows ${meta.className}`);
    return found;
  }

  table(meta: EntityMetadata): Table {
    let table = this.#tables.get(meta.className);
    if (table === undefined) {
      table = new Table(meta);
      this.#tables.set(meta.className, table);
    }
    return table;
  }
}

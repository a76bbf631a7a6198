import type { EntityMetadata, EntityProperty, MetadataStorage } from '@mikro-orm/core';
import { quote, Sql } from './sql.ts';

/** How a property is kept: one column and its PostgreSQL type. */
export interface Column {
  readonly property: string;
  readonly name: string;
  /** PostgreSQL's, e.g. `bigint`, `numeric(10,2)`, `text[]`. */
  readonly type: string;
  readonly nullable: boolean;
  /** MikroORM's name of the value's type in JavaScript. */
  readonly runtimeType: string;
}

/** Pairs of columns, own and the target's, that a join compares. */
export interface JoinOn {
  readonly pairs: readonly (readonly [own: string, target: string])[];
  /** Whether at most one target row can match. */
  readonly unique: boolean;
  readonly nullable: boolean;
}

/** An entity that `metadata.get` accepts. */
export type EntityName = Parameters<MetadataStorage['get']>[0];

/** What `defineEntity` gives. */
export interface EntitySchemaOf<E> {
  readonly '~entity': E;
}

/** Names of one entity's table, columns, keys and relations, as MikroORM's metadata states them. */
export class Table {
  readonly name: string;
  readonly source: Sql;
  readonly primaryKey: readonly Column[];
  readonly #meta: EntityMetadata;
  readonly #columns = new Map<string, Column>();
  #columnNames: readonly string[] | undefined;

  constructor(meta: EntityMetadata) {
    this.#meta = meta;
    this.name = meta.className;
    const schema = meta.schema && meta.schema !== '*' ? `${quote(meta.schema)}.` : '';
    this.source = new Sql([schema + quote(meta.tableName)]);
    this.primaryKey = meta.primaryKeys.map((property) => this.column(property));
  }

  /** @throws {Error} for a property unknown to the metadata, or kept in no column or several. */
  column(property: string): Column {
    let column = this.#columns.get(property);
    if (column === undefined) {
      column = this.#readColumn(property);
      this.#columns.set(property, column);
    }
    return column;
  }

  #property(name: string): EntityProperty {
    const property = Object.hasOwn(this.#meta.properties, name) ? this.#meta.properties[name] : undefined;
    if (property === undefined) throw new Error(`${this.name} has no property ${JSON.stringify(name)}`);
    return property;
  }

  /** Names of all columns that the metadata knows. */
  get columnNames(): readonly string[] {
    this.#columnNames ??= [
      ...new Set(
        this.#meta.props
          .filter(
            ({ kind, persist, formula }) =>
              persist !== false && !formula && (kind === 'scalar' || kind === 'm:1' || kind === '1:1'),
          )
          .flatMap(({ fieldNames }) => fieldNames ?? []),
      ),
    ];
    return this.#columnNames;
  }

  #readColumn(name: string): Column {
    const property = this.#property(name);
    const columns = property.ownColumns?.length ? property.ownColumns : (property.fieldNames ?? []);
    const [column] = columns;
    if (property.persist === false || column === undefined || columns.length !== 1 || property.embedded !== undefined) {
      throw new Error(`${this.name}.${name} is not kept in one column`);
    }
    return {
      property: name,
      name: column,
      type: property.columnTypes[property.fieldNames.indexOf(column)] ?? 'text',
      nullable: property.nullable === true,
      runtimeType: property.runtimeType,
    };
  }

  /** The entity a relation points to. @throws {Error} where the property is no relation. */
  target(property: string): EntityMetadata {
    const { targetMeta } = this.#property(property);
    if (targetMeta === undefined) throw new Error(`${this.name}.${property} is not a relation`);
    return targetMeta;
  }

  /** The join a relation of the metadata means, from either side. @throws {Error} for many to many. */
  relation(property: string, target: Table): JoinOn {
    const { kind, mappedBy, joinColumns, referencedColumnNames, nullable } = this.#property(property);
    if (mappedBy && kind !== 'm:n') {
      const { pairs } = target.relation(mappedBy, this);
      return { pairs: pairs.map(([own, other]) => [other, own]), unique: kind === '1:1', nullable: true };
    }
    if (!joinColumns?.length || kind === 'm:n')
      throw new Error(`${this.name}.${property}: join it explicitly with "on"`);
    const pairs = joinColumns.map((own, i) => [own, referencedColumnNames[i] ?? ''] as const);
    return { pairs, unique: true, nullable: nullable === true };
  }

  /** A join on named properties. It is unique where the target's whole primary key is compared. */
  explicit(on: Readonly<Record<string, string>>, target: Table): JoinOn {
    const columns = Object.entries(on).map(([own, other]) => [this.column(own), target.column(other)] as const);
    const compared = new Set(columns.map(([, other]) => other.name));
    return {
      pairs: columns.map(([own, other]) => [own.name, other.name]),
      unique: target.primaryKey.every(({ name }) => compared.has(name)),
      nullable: true,
    };
  }
}

/** Column references by property name, e.g. `row.deadline` → `t0."deadline"`. */
export type Row<E> = { readonly [K in keyof E & string]-?: Sql };

/** One reference to a table in a statement. */
export class TableRef {
  readonly table: Table;
  readonly alias: string;
  readonly row: Row<Record<string, unknown>>;
  readonly #columns = new Map<string, Sql>();
  #all = false;
  #sealed = false;

  constructor(table: Table, alias: string) {
    this.table = table;
    this.alias = alias;
    this.row = new Proxy({} as Row<Record<string, unknown>>, {
      get: (_, property) => {
        // Awaiting or printing a row asks for symbols and `then`.
        if (typeof property === 'symbol' || property === 'then') return undefined;
        return this.column(table.column(property).name);
      },
    });
  }

  column(name: string): Sql {
    let column = this.#columns.get(name);
    if (column === undefined) {
      if (this.#sealed)
        throw new Error(`${this.table.name}: ${name} is asked for too late; take the parent as the fourth parameter`);
      column = new Sql([`${this.alias}.${quote(name)}`]);
      this.#columns.set(name, column);
    }
    return column;
  }

  /** From now on any column may be asked for, whenever a request is bound. */
  needAll(): void {
    this.#all = true;
  }

  /** Columns that have been asked for, or all where that is not known before the request. No others from now on. */
  seal(): readonly string[] {
    this.#sealed = !this.#all;
    return this.#all ? this.table.columnNames : [...this.#columns.keys()];
  }
}

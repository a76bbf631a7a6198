import type { MetadataStorage } from '@mikro-orm/core';
import type {
  FieldMap,
  InputFieldMap,
  InputShapeFromFields,
  InterfaceParam,
  SchemaTypes,
  TypeParam,
} from '@pothos/core';
import type { EntityDefinition } from './definition.ts';
import type { EntityFieldBuilder } from './entity-field-builder.ts';
import type { EntityRow } from './entity-ref.ts';
import type { OrderBy } from './order.ts';
import type { Sql, Statement } from './sql.ts';
import type { Row } from './table.ts';

export interface MikroOrmOptions<Types extends SchemaTypes> {
  /** Names of tables, columns, keys and nullability; asked for when the schema is built. */
  metadata: () => MetadataStorage;
  /**
   * Runs a statement that gives one row with one JSON column `data`, and answers with that value.
   * `name` depends on `text` alone, so it may be a named prepared statement.
   */
  execute: (context: Types['Context'], statement: Statement) => Promise<unknown>;
  /**
   * How a scalar's values travel: as text, where JSON numbers would round them; or `json`, where PostgreSQL's JSON of a
   * text, a date or a time is already what `serialize` gives. A scalar that is not named is for GraphQL to serialise.
   */
  scalars?: { readonly [scalar: string]: 'text' | 'json' };
}

/** A predicate for every reference to the table; `'open'` where everybody may read every row. */
export type Reach<Types extends SchemaTypes, E> = 'open' | ((row: Row<E>, context: Types['Context']) => Sql);

/** An entity type, or a function giving it where it is declared further down. */
export type Target<T extends object> = EntityLike<T> | (() => EntityLike<T>);

/** What of an entity type a relation needs to know. */
export interface EntityLike<T extends object> {
  readonly definition: EntityDefinition;
  readonly $inferType: EntityRow<T>;
}

/** Own property → the target's property. Empty where `where` joins by its `parent`. */
export type On<E, T> = { readonly [K in keyof E & string]?: keyof T & string };

/** Options any field has: description, deprecationReason, and what other plugins add. */
export type FieldBase<Types extends SchemaTypes, E, Args extends InputFieldMap = Record<never, never>> = Omit<
  PothosSchemaTypes.ObjectFieldOptions<Types, EntityRow<E>, TypeParam<Types>, boolean, Args, unknown>,
  'type' | 'nullable' | 'args' | 'resolve'
>;

export interface EntityTypeOptions<Types extends SchemaTypes, E extends object>
  extends Omit<PothosSchemaTypes.ObjectTypeOptions<Types, EntityRow<E>>, 'fields' | 'interfaces' | 'isTypeOf'> {
  /** Implements Relay's `Node`: adds `id`, and `node(id)` finds it. */
  node?: boolean;
  reach: Reach<Types, E>;
  interfaces?: InterfaceParam<Types>[];
  fields?: (t: EntityFieldBuilder<Types, E>) => FieldMap;
}

export type ColumnOptions<Types extends SchemaTypes, E> = FieldBase<Types, E> & {
  /** Inferred for text, integers, floats, booleans, dates (`Date`) and timestamps (`DateTime`). */
  type?: TypeParam<Types>;
  /** Inferred. `false` on a nullable column is an error at start-up. */
  nullable?: boolean;
};

export type WhereOption<Types extends SchemaTypes, E, Args extends InputFieldMap, Parent = E> = (
  row: Row<E>,
  args: InputShapeFromFields<Args>,
  context: Types['Context'],
  parent: Row<Parent>,
) => Sql | undefined;

export type OrderByOption<Types extends SchemaTypes, E, Args extends InputFieldMap> =
  | OrderBy<E>
  | ((args: InputShapeFromFields<Args>, context: Types['Context']) => OrderBy<E>);

export type ToOneOptions<Types extends SchemaTypes, E, T> = FieldBase<Types, E> & {
  /**
   * Inferred for a relation of the metadata: nullable where its columns are, and where the target's reach may hide
   * the row. A join on properties is nullable unless stated otherwise.
   */
  nullable?: boolean;
  where?: WhereOption<Types, T, Record<never, never>, E>;
};

export type RowsOptions<Types extends SchemaTypes, E, T, Args extends InputFieldMap> = FieldBase<Types, E, Args> & {
  args?: Args;
  where?: WhereOption<Types, T, Args, E>;
  /** The primary key is always appended. */
  orderBy?: OrderByOption<Types, T, Args>;
};

export interface ListLimit {
  /** The most rows a parent shows; 1000 by default. */
  limit?: number;
}

export interface PageLimits {
  /** Page size where `first` is absent; 50 by default, or `maxFirst` where that is less. */
  defaultFirst?: number;
  /** The largest `first`; 500 by default. */
  maxFirst?: number;
  /** `totalCount` counts up to this many rows; 1000 by default. */
  countLimit?: number;
}

/** A property's value as JSON gives it to a computed field. */
export type JsonValue<V> = V extends bigint | Date
  ? string
  : V extends string | number | boolean | null
    ? V
    : V extends undefined
      ? null
      : unknown;
export type Needed<E, K extends keyof E> = { readonly [P in K]: JsonValue<E[P]> };

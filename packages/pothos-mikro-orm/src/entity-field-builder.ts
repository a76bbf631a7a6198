import {
  type FieldRef,
  type InputFieldMap,
  type InputShapeFromFields,
  ObjectFieldBuilder,
  type SchemaTypes,
  type TypeParam,
} from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import { pageOf, readPage } from './connection.page.ts';
import { connectionArgs, connectionPlan, connectionType } from './connection.type.ts';
import type { EntityDefinition, Where } from './definition.ts';
import type { EntityRow } from './entity-ref.ts';
import { type JsonRow, jsonKey, needKey } from './json-key.ts';
import { EXTENSION, type FieldPlan, type OrderOption, orderPlan, type RowsPlan } from './plan.ts';
import { castFor, castForExpression, inferType } from './shape.ts';
import type { Sql } from './sql.ts';
import type { JoinOn, Row } from './table.ts';
import type {
  ColumnOptions,
  FieldBase,
  ListLimit,
  Needed,
  On,
  PageLimits,
  RowsOptions,
  Target,
  ToOneOptions,
} from './types.ts';

const DEFAULT_LIMIT = 1000;

type Field<Types extends SchemaTypes> = FieldRef<Types, unknown, 'Object'>;
type None = Record<never, never>;
type Loose = Record<string, unknown>;

/** The fields an entity type can have. Everything it adds is read from the row that the root's statement returned. */
export class EntityFieldBuilder<Types extends SchemaTypes, E extends object> extends ObjectFieldBuilder<
  Types,
  EntityRow<E>
> {
  readonly #builder: PothosSchemaTypes.SchemaBuilder<Types>;
  readonly #definition: EntityDefinition;

  constructor(builder: PothosSchemaTypes.SchemaBuilder<Types>, definition: EntityDefinition) {
    super(builder);
    this.#builder = builder;
    this.#definition = definition;
  }

  /** A property of the entity, kept in one column. */
  column<K extends keyof E & string>(
    property: K,
    options: ColumnOptions<Types, E> = {} as ColumnOptions<Types, E>,
  ): Field<Types> {
    return this.#planned(options, () => {
      const column = this.#definition.table.column(property);
      if (options.nullable === false && column.nullable) {
        throw new Error(`the field is not nullable, but the column ${column.name} is`);
      }
      const type = (options.type ?? inferType(column)) as TypeParam<SchemaTypes>;
      const cast = castFor(type, this.#scalars, column.type);
      return { type, nullable: options.nullable ?? column.nullable, plan: { kind: 'column', column, cast } };
    });
  }

  /** A value made of properties that the statement fetches where the field is selected. */
  computed<K extends keyof E & string, Type extends TypeParam<Types>, Args extends InputFieldMap = None>(
    options: FieldBase<Types, E, Args> & {
      type: Type;
      nullable?: boolean;
      args?: Args;
      needs: readonly K[];
      resolve: (
        row: Needed<E, K>,
        args: InputShapeFromFields<Args>,
        context: Types['Context'],
        info: GraphQLResolveInfo,
      ) => unknown;
    },
  ): Field<Types> {
    const { needs, resolve, ...rest } = options;
    return this.#planned(rest, () => ({
      type: options.type as TypeParam<SchemaTypes>,
      nullable: options.nullable ?? false,
      plan: { kind: 'needs', columns: needs.map((property) => this.#definition.table.column(property)) },
      resolve: (row, args, context, info) => {
        const needed = Object.fromEntries(needs.map((property) => [property, row[needKey(property)] ?? null]));
        return resolve(needed as Needed<E, K>, args as never, context as never, info);
      },
    }));
  }

  /** A value that PostgreSQL computes. */
  expression<Args extends InputFieldMap = None>(
    options: FieldBase<Types, E, Args> & {
      type: TypeParam<Types>;
      nullable?: boolean;
      args?: Args;
      sql: (row: Row<E>, args: InputShapeFromFields<Args>, context: Types['Context']) => Sql;
    },
  ): Field<Types> {
    const { sql, ...rest } = options;
    return this.#planned(rest, () => {
      const type = options.type as TypeParam<SchemaTypes>;
      const plan: FieldPlan = { kind: 'expression', sql: sql as never, cast: castForExpression(type, this.#scalars) };
      return { type, nullable: options.nullable ?? false, plan };
    });
  }

  /** At most one row of another entity: a relation of the metadata, or a join on properties. */
  toOne<K extends keyof E & string>(
    relation: K,
    options?: ToOneOptions<Types, E, Loose> & { type?: Target<object> },
  ): Field<Types>;
  toOne<T extends object>(target: Target<T>, options: ToOneOptions<Types, E, T> & { on: On<E, T> }): Field<Types>;
  toOne(to: string | Target<object>, given: object = {}): Field<Types> {
    const options = given as Related;
    const { on: _on, type: _type, where, ...rest } = options;
    return this.#planned(rest, () => {
      const { target, join } = this.#related(to, given as Related);
      const nullable = options.nullable ?? (join.nullable || target.reach !== null);
      const rows: RowsPlan = { target, join, where, orderBy: [] };
      return { type: target.ref, nullable, plan: { kind: 'one', rows } };
    });
  }

  /** A short list of rows that belong to this one, bounded by `limit`. */
  toMany<K extends keyof E & string, Args extends InputFieldMap = None>(
    relation: K,
    options?: RowsOptions<Types, E, Loose, Args> & ListLimit & { type?: Target<object> },
  ): Field<Types>;
  toMany<T extends object, Args extends InputFieldMap = None>(
    target: Target<T>,
    options: RowsOptions<Types, E, T, Args> & ListLimit & { on: On<E, T> },
  ): Field<Types>;
  toMany(to: string | Target<object>, given: object = {}): Field<Types> {
    const { on: _on, type: _type, where, orderBy, limit = DEFAULT_LIMIT, ...rest } = given as Related;
    return this.#planned(rest, () => {
      const { target, join } = this.#related(to, given as Related);
      const rows: RowsPlan = {
        target,
        join,
        where,
        orderBy: orderPlan(target, orderBy),
      };
      return { type: [target.ref], nullable: false, plan: { kind: 'many', rows, limit } };
    });
  }

  /** Pages of rows that belong to this one. */
  nestedConnection<K extends keyof E & string, Args extends InputFieldMap = None>(
    relation: K,
    options?: RowsOptions<Types, E, Loose, Args> & PageLimits & { type?: Target<object> },
  ): Field<Types>;
  nestedConnection<T extends object, Args extends InputFieldMap = None>(
    target: Target<T>,
    options: RowsOptions<Types, E, T, Args> & PageLimits & { on: On<E, T> },
  ): Field<Types>;
  nestedConnection(to: string | Target<object>, given: object = {}): Field<Types> {
    const options = given as Related;
    const {
      on: _on,
      type: _type,
      where: _where,
      orderBy: _orderBy,
      defaultFirst: _default,
      maxFirst: _max,
      countLimit: _count,
      ...rest
    } = options;
    return this.#planned({ ...rest, args: connectionArgs(this.#builder, options) }, () => {
      const { target, join } = this.#related(to, given as Related);
      const connection = connectionPlan(target, join, options);
      return {
        type: connectionType(this.#builder, target),
        nullable: false,
        plan: { kind: 'connection', connection },
        resolve: (row, args, context, info) =>
          readPage(connection, pageOf(connection, args, context), row[jsonKey(String(info.path.key))]),
      };
    });
  }

  get #scalars(): Readonly<Record<string, 'text' | 'json'>> {
    return this.#definition.registry.host.scalars ?? {};
  }

  #related(to: string | Target<object>, { on, type, where }: Related): Relation {
    const { table, registry } = this.#definition;
    if (typeof to === 'string') {
      const target = type ? resolveTarget(type) : registry.over(table.target(to));
      return { target, join: table.relation(to, target.table) };
    }
    const target = resolveTarget(to);
    const join = table.explicit(on ?? {}, target.table);
    if (join.pairs.length === 0 && !where) throw new Error('compare a property in "on", or join by "where"');
    return { target, join };
  }

  /** A field with its plan. What is wrong with it is thrown where its name is known: when the schema is built. */
  #planned(options: object, make: () => Planned): Field<Types> {
    let planned: Planned;
    try {
      planned = make();
    } catch (error) {
      planned = { type: 'String', nullable: true, plan: { kind: 'broken', error: error as Error } };
    }
    const { type, nullable, plan, resolve } = planned;
    const { extensions } = options as { extensions?: object };
    return this.field({
      ...options,
      type,
      nullable,
      extensions: { ...extensions, [EXTENSION]: plan },
      resolve: resolve ?? readValue,
    } as never) as unknown as Field<Types>;
  }
}

/** The options of any relation, as the implementations see them. */
interface Related extends PageLimits, ListLimit {
  on?: Readonly<Record<string, string>>;
  type?: Target<object>;
  nullable?: boolean;
  args?: InputFieldMap;
  where?: Where;
  orderBy?: OrderOption;
}

interface Relation {
  readonly target: EntityDefinition;
  readonly join: JoinOn;
}

interface Planned {
  readonly type: unknown;
  readonly nullable: boolean;
  readonly plan: FieldPlan;
  readonly resolve?: (row: JsonRow, args: object, context: object, info: GraphQLResolveInfo) => unknown;
}

function readValue(row: JsonRow, _args: object, _context: object, info: GraphQLResolveInfo): unknown {
  return row[jsonKey(String(info.path.key))];
}

function resolveTarget(target: Target<object>): EntityDefinition {
  return (typeof target === 'function' ? target() : target).definition;
}

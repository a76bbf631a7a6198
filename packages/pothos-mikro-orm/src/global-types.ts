import type {
  FieldMap,
  FieldNullability,
  FieldRef,
  InputFieldMap,
  InputShapeFromFields,
  MaybePromise,
  SchemaTypes,
  ShapeFromTypeParam,
  TypeParam,
} from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { EntityFieldBuilder } from './entity-field-builder.ts';
import type { EntityRef } from './entity-ref.ts';
import type { MikroOrmPlugin } from './plugin.ts';
import type { Sql, Statement } from './sql.ts';
import type { EntitySchemaOf } from './table.ts';
import type { EntityTypeOptions, ListLimit, MikroOrmOptions, OrderByOption, PageLimits, WhereOption } from './types.ts';

type None = Record<never, never>;
type RootField<Types extends SchemaTypes, Args extends InputFieldMap> = Omit<
  PothosSchemaTypes.QueryFieldOptions<Types, TypeParam<Types>, boolean, Args, unknown>,
  'type' | 'nullable' | 'args' | 'resolve'
> & { args?: Args };

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      mikroOrm: MikroOrmPlugin<Types>;
    }

    export interface SchemaBuilderOptions<Types extends SchemaTypes> {
      mikroOrm: MikroOrmOptions<Types>;
    }

    export interface SchemaBuilder<Types extends SchemaTypes> {
      /** A type to be given its fields later by `entityType`, for types that name each other. */
      entityRef: <E extends object>(entity: EntitySchemaOf<E>, name: string) => EntityRef<Types, E>;
      /** An object type over an entity, or over a reference made before. */
      entityType: {
        <E extends object>(ref: EntityRef<Types, E>, options: EntityTypeOptions<Types, E>): EntityRef<Types, E>;
        <E extends object>(
          entity: EntitySchemaOf<E>,
          options: EntityTypeOptions<Types, E> & { name: string },
        ): EntityRef<Types, E>;
      };
      /** Further fields of an entity type, for modules that come after its own. */
      entityFields: <E extends object>(
        ref: EntityRef<Types, E>,
        fields: (t: EntityFieldBuilder<Types, E>) => FieldMap,
      ) => void;
      /** Relay's `node(id)`: one statement for any entity type with `node: true`, null for anything else. */
      entityNodeField: (options?: { description?: string }) => void;
    }

    export interface QueryFieldBuilder<Types extends SchemaTypes, ParentShape> {
      /** The row a condition finds, or null. */
      entity: <E extends object, Args extends InputFieldMap = None>(
        type: EntityRef<Types, E>,
        options: RootField<Types, Args> & {
          nullable?: boolean;
          where: WhereOption<Types, E, Args>;
          orderBy?: OrderByOption<Types, E, Args>;
        },
      ) => FieldRef<Types, unknown, 'Query'>;
      /** A short list of rows. */
      entityList: <E extends object, Args extends InputFieldMap = None>(
        type: EntityRef<Types, E>,
        options?: RootField<Types, Args> &
          ListLimit & { where?: WhereOption<Types, E, Args>; orderBy?: OrderByOption<Types, E, Args> },
      ) => FieldRef<Types, unknown, 'Query'>;
      /** Pages of rows. */
      entityConnection: <E extends object, Args extends InputFieldMap = None>(
        type: EntityRef<Types, E>,
        options?: RootField<Types, Args> &
          PageLimits & { where?: WhereOption<Types, E, Args>; orderBy?: OrderByOption<Types, E, Args> },
      ) => FieldRef<Types, unknown, 'Query'>;
      /** A statement written by hand; it gives one row with one JSON column `data`, which `map` turns into the answer. */
      statement: <
        Type extends TypeParam<Types>,
        Nullable extends FieldNullability<Type>,
        Args extends InputFieldMap = None,
      >(
        options: RootField<Types, Args> & {
          type: Type;
          nullable?: Nullable;
          sql: (
            args: InputShapeFromFields<Args>,
            context: Types['Context'],
            info: GraphQLResolveInfo,
          ) => MaybePromise<Sql | Statement>;
          map: (
            data: unknown,
            args: InputShapeFromFields<Args>,
            context: Types['Context'],
            info: GraphQLResolveInfo,
          ) => MaybePromise<ShapeFromTypeParam<Types, Type, Nullable>>;
        },
      ) => FieldRef<Types, unknown, 'Query'>;
    }
  }
}

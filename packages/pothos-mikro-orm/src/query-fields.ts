import { type FieldRef, type InputFieldMap, QueryFieldBuilder, type SchemaTypes } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import { connectionArgs, connectionPlan, connectionType } from './connection.type.ts';
import type { Host, Where } from './definition.ts';
import type { EntityRef } from './entity-ref.ts';
import { type OrderOption, orderPlan, ROOT_EXTENSION, type RootPlan, type RowsPlan } from './plan.ts';
import { runConnection, runList, runOne } from './run.ts';
import { type Sql, type Statement, toStatement } from './sql.ts';
import type { PageLimits } from './types.ts';

type Ref = EntityRef<SchemaTypes, Record<string, unknown>>;

interface RootOptions extends PageLimits {
  extensions?: object;
  args?: InputFieldMap;
  nullable?: boolean;
  where?: Where;
  orderBy?: OrderOption;
  limit?: number;
}

interface StatementOptions {
  extensions?: object;
  sql: (args: object, context: object, info: GraphQLResolveInfo) => Promise<Sql | Statement> | Sql | Statement;
  map?: (data: unknown, args: object, context: object, info: GraphQLResolveInfo) => unknown;
}

/** The part of Pothos' query field builder that the root fields are made with. */
interface RootBuilder {
  readonly builder: PothosSchemaTypes.SchemaBuilder<SchemaTypes>;
  field(options: object): FieldRef<SchemaTypes, unknown, 'Query'>;
}

const DEFAULT_LIMIT = 1000;

function rowsPlan({ definition }: Ref, { where, orderBy }: RootOptions): RowsPlan {
  return { target: definition, join: undefined, where, orderBy: orderPlan(definition, orderBy) };
}

function rooted({ extensions }: { extensions?: object }, plan: RootPlan): object {
  return { ...extensions, [ROOT_EXTENSION]: plan };
}

const rootFields = {
  entity(this: RootBuilder, ref: Ref, options: RootOptions) {
    const { where: _where, orderBy: _orderBy, ...rest } = options;
    const plan = rowsPlan(ref, options);
    return this.field({
      nullable: true,
      ...rest,
      type: ref,
      extensions: rooted(rest, { kind: 'one', rows: plan }),
      resolve: (_root: unknown, args: object, context: object, info: GraphQLResolveInfo) =>
        runOne(plan, args, context, info),
    });
  },

  entityList(this: RootBuilder, ref: Ref, options: RootOptions = {}) {
    const { where: _where, orderBy: _orderBy, limit = DEFAULT_LIMIT, ...rest } = options;
    const plan = rowsPlan(ref, options);
    return this.field({
      nullable: false,
      ...rest,
      type: [ref],
      extensions: rooted(rest, { kind: 'list', rows: plan, limit }),
      resolve: (_root: unknown, args: object, context: object, info: GraphQLResolveInfo) =>
        runList(plan, limit, args, context, info),
    });
  },

  entityConnection(this: RootBuilder, ref: Ref, options: RootOptions = {}) {
    const {
      where: _where,
      orderBy: _orderBy,
      defaultFirst: _first,
      maxFirst: _max,
      countLimit: _count,
      ...rest
    } = options;
    const plan = connectionPlan(ref.definition, undefined, options);
    return this.field({
      nullable: false,
      ...rest,
      type: connectionType(this.builder, ref.definition),
      args: connectionArgs(this.builder, options),
      extensions: rooted(rest, { kind: 'page', connection: plan }),
      resolve: (_root: unknown, args: object, context: object, info: GraphQLResolveInfo) =>
        runConnection(plan, args, context, info),
    });
  },

  statement(this: RootBuilder, options: StatementOptions) {
    const { sql, map, ...rest } = options;
    const { mikroOrm } = this.builder.options as { mikroOrm: Host };
    return this.field({
      ...rest,
      extensions: rooted(rest, { kind: 'statement', byHand: { sql, map } }),
      resolve: async (_root: unknown, args: object, context: object, info: GraphQLResolveInfo) => {
        const data = await mikroOrm.execute(context as never, {
          byHand: true,
          ...toStatement(await sql(args, context, info)),
        });
        return map ? map(data, args, context, info) : data;
      },
    });
  },
};

Object.assign(QueryFieldBuilder.prototype, rootFields);

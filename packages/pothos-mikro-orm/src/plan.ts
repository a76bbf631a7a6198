import type { GraphQLResolveInfo } from 'graphql';
import type { EntityDefinition, Where } from './definition.ts';
import type { Direction, OrderBy } from './order.ts';
import type { Sql, Statement } from './sql.ts';
import type { Column, JoinOn, Row } from './table.ts';

type AnyRow = Row<Record<string, unknown>>;
export type AnyOrderBy = OrderBy<Record<string, unknown>>;

/** Rows of a target that belong to a parent, or to the root where there is no join. */
export interface RowsPlan {
  readonly target: EntityDefinition;
  readonly join: JoinOn | undefined;
  readonly where: Where | undefined;
  readonly orderBy: OrderOption;
}

export interface ConnectionPlan extends RowsPlan {
  readonly defaultFirst: number;
  readonly maxFirst: number;
  readonly countLimit: number;
}

/** What a field of an entity type asks of the statement. */
export type FieldPlan =
  | { readonly kind: 'column'; readonly column: Column; readonly cast: string }
  | { readonly kind: 'key' }
  | { readonly kind: 'needs'; readonly columns: readonly Column[] }
  | {
      readonly kind: 'expression';
      readonly sql: (row: AnyRow, args: never, context: never) => Sql;
      readonly cast: string;
    }
  | { readonly kind: 'one'; readonly rows: RowsPlan }
  | { readonly kind: 'many'; readonly rows: RowsPlan; readonly limit: number }
  | { readonly kind: 'connection'; readonly connection: ConnectionPlan }
  | { readonly kind: 'broken'; readonly error: Error };

/** Where plans and definitions stand in GraphQL's `extensions`. */
export const EXTENSION = 'mikroOrm';

export function planOf(extensions: Readonly<Record<string, unknown>>): FieldPlan | undefined {
  return extensions[EXTENSION] as FieldPlan | undefined;
}

export function definitionOf(extensions: Readonly<Record<string, unknown>> | undefined): EntityDefinition | undefined {
  return extensions?.[EXTENSION] as EntityDefinition | undefined;
}

/** What a root field finds. Its conditions and ordering get the field's arguments. */
export type RootPlan =
  | { readonly kind: 'one'; readonly rows: RowsPlan }
  | { readonly kind: 'list'; readonly rows: RowsPlan; readonly limit: number }
  | { readonly kind: 'page'; readonly connection: ConnectionPlan }
  | { readonly kind: 'node' }
  | { readonly kind: 'statement'; readonly byHand: ByHand };

/** A statement written by hand, and what becomes of its data. */
export interface ByHand {
  readonly sql: (args: never, context: never, info: GraphQLResolveInfo) => Promise<Sql | Statement> | Sql | Statement;
  readonly map?: ((data: unknown, args: never, context: never, info: GraphQLResolveInfo) => unknown) | undefined;
}

/** Where a root field's plan stands in its `extensions`. */
export const ROOT_EXTENSION = 'mikroOrmRoot';

export function rootPlanOf(extensions: Readonly<Record<string, unknown>>): RootPlan | undefined {
  return extensions[ROOT_EXTENSION] as RootPlan | undefined;
}

/** An ordering that may depend on arguments. A fixed one is checked at once. @throws {Error} for unknown properties. */
export function orderPlan(target: EntityDefinition, orderBy: OrderOption = []): OrderOption {
  if (typeof orderBy !== 'function') for (const [property] of orderBy) target.table.column(property);
  return orderBy;
}

export type OrderOption =
  | readonly (readonly [property: string, direction: Direction])[]
  | ((args: never, context: never) => readonly (readonly [property: string, direction: Direction])[]);

import type { FieldNode, GraphQLObjectType } from 'graphql';
import { ConnectionCompiler } from './connection.compiler.ts';
import type { EntityDefinition } from './definition.ts';
import { ID_KEY, jsonKey, needKey } from './json-key.ts';
import { exact, keyArray, orderClause, type SortKey, sortKeys } from './order.ts';
import { planOf, type RowsPlan } from './plan.ts';
import { argumentsOf, collectSelected, type Selected, type SelectionInfo } from './selection.ts';
import { quote, Sql, sql } from './sql.ts';
import { type Column, type JoinOn, TableRef } from './table.ts';

/** The JSON columns of a row and the joins they come from. */
export interface Projection {
  readonly columns: Map<string, Sql>;
  readonly joins: Sql[];
}

/** A row's place in the statement: which table, and the fields selected beneath which nodes. */
export interface RowSource {
  readonly target: EntityDefinition;
  readonly conditions: (ref: TableRef) => readonly (Sql | undefined)[];
  readonly project: (ref: TableRef, into: Projection) => void;
}

/** Compiles the selection beneath one root field into the parts of one statement. */
export class Compiler {
  readonly info: SelectionInfo;
  readonly context: object;
  readonly #connections = new ConnectionCompiler(this);
  #aliases = 0;

  constructor(info: SelectionInfo, context: object) {
    this.info = info;
    this.context = context;
  }

  alias(prefix: string): string {
    return `${prefix}${this.#aliases++}`;
  }

  objectType(name: string): GraphQLObjectType {
    return this.info.schema.getType(name) as GraphQLObjectType;
  }

  /** Every reference to a table goes through here: the reach stands in each. */
  reach(target: EntityDefinition, ref: TableRef): Sql | undefined {
    if (target.reach === undefined) throw new Error(`${target.name} has no reach`);
    return target.reach?.(ref.row, this.context as never);
  }

  /** Rows as they are selected, without order or limit: for relations to at most one row. */
  rows(source: RowSource): Sql {
    const ref = new TableRef(source.target.table, this.alias('t'));
    const projection: Projection = { columns: new Map(), joins: [] };
    source.project(ref, projection);
    return sql`${select(projection, sql`${source.target.table.source} ${sql.raw(ref.alias)}`)} where ${this.conditions(source, ref)}`;
  }

  conditions(source: RowSource, ref: TableRef): Sql {
    return sql.all(...source.conditions(ref), this.reach(source.target, ref));
  }

  /**
   * Ordered rows up to a limit. The limit is applied before the joins: PostgreSQL would otherwise join every
   * row it sorts.
   */
  limitedRows(source: RowSource, keys: readonly SortKey[], limit: number): Sql {
    const { table } = source.target;
    const inner = new TableRef(table, this.alias('t'));
    const outer = new TableRef(table, inner.alias);
    const projection: Projection = { columns: new Map(), joins: [] };
    source.project(outer, projection);
    const from = sql`${table.source} ${sql.raw(inner.alias)}`;
    const tail = sql`where ${this.conditions(source, inner)} order by ${orderClause(inner, keys)} limit ${limit}`;
    if (projection.joins.length === 0) return sql`${select(projection, from)} ${tail}`;
    // A join may return rows in any order, so they are put in order again.
    const again = orderClause(outer, keys);
    const columns = sql.join([...outer.used].map((column) => inner.column(column)));
    return sql`${select(projection, sql`(select ${columns} from ${from} ${tail}) ${sql.raw(inner.alias)}`)} order by ${again}`;
  }

  /** Every field of an entity type that is selected beneath the nodes. */
  project(target: EntityDefinition, nodes: readonly FieldNode[], ref: TableRef, into: Projection): void {
    for (const selected of collectSelected(nodes, this.objectType(target.name), this.info)) {
      this.#field(selected, ref, into);
    }
  }

  #field(selected: Selected, ref: TableRef, into: Projection): void {
    const plan = planOf(selected.field.extensions);
    if (plan === undefined) return;
    const key = jsonKey(selected.responseKey);
    const { columns } = into;
    const args = () => argumentsOf(selected, this.info, this.context) as never;
    switch (plan.kind) {
      case 'column':
        columns.set(key, sql`${ref.column(plan.column.name)}${sql.raw(plan.cast)}`);
        break;
      case 'key':
        columns.set(ID_KEY, primaryKeyArray(ref));
        break;
      case 'needs':
        for (const column of plan.columns) columns.set(needKey(column.property), needed(ref, column));
        break;
      case 'expression':
        columns.set(key, sql`(${plan.sql(ref.row, args(), this.context as never)})${sql.raw(plan.cast)}`);
        break;
      case 'one':
        columns.set(key, this.#one(plan.rows, selected, args(), ref, into));
        break;
      case 'many':
        columns.set(key, this.#many(plan.rows, plan.limit, selected, args(), ref, into));
        break;
      case 'connection': {
        const rows = this.#connections.compile(plan.connection, selected.nodes, args(), ref);
        columns.set(key, sql`row_to_json(${this.#lateral(rows, into)})`);
        break;
      }
      case 'broken':
        throw plan.error;
    }
  }

  #one(rows: RowsPlan, { nodes }: Selected, args: never, parent: TableRef, into: Projection): Sql {
    const one = this.rows(this.source(rows, nodes, args, parent));
    return sql`row_to_json(${this.#lateral(rows.join?.unique ? one : sql`${one} limit 1`, into)})`;
  }

  #many(rows: RowsPlan, limit: number, { nodes }: Selected, args: never, parent: TableRef, into: Projection): Sql {
    const keys = sortKeys(rows.target.table, rows.orderBy(args, this.context as never));
    const list = this.limitedRows(this.source(rows, nodes, args, parent), keys, limit);
    return sql`${this.#lateral(sql`select ${this.array(list)} as "rows"`, into)}."rows"`;
  }

  #lateral(rows: Sql, into: Projection): Sql {
    const alias = sql.raw(this.alias('j'));
    into.joins.push(sql`left join lateral (${rows}) ${alias} on true`);
    return alias;
  }

  /** A JSON array of rows in their order; empty, never null. */
  array(rows: Sql): Sql {
    const alias = sql.raw(this.alias('x'));
    return sql`(select coalesce(json_agg(row_to_json(${alias})), '[]'::json) from (${rows}) ${alias})`;
  }

  source(rows: RowsPlan, nodes: readonly FieldNode[], args: never, parent?: TableRef): RowSource {
    const { target, join, where } = rows;
    return {
      target,
      project: (ref, into) => this.project(target, nodes, ref, into),
      conditions: (ref) => [
        join && parent && joined(join, parent, ref),
        where?.(ref.row, args, this.context as never, parent?.row ?? ref.row),
      ],
    };
  }

  connection(...args: Parameters<ConnectionCompiler['compile']>): Sql {
    return this.#connections.compile(...args);
  }
}

function joined(join: JoinOn, parent: TableRef, child: TableRef): Sql | undefined {
  if (join.pairs.length === 0) return undefined;
  return sql.join(
    join.pairs.map(([own, target]) => sql`${child.column(target)} = ${parent.column(own)}`),
    ' and ',
  );
}

function primaryKeyArray(ref: TableRef): Sql {
  return keyArray(
    ref,
    ref.table.primaryKey.map((column) => ({ column, direction: 'asc' })),
  );
}

/** Computed fields get wide numbers exact, unless the entity itself holds them as JavaScript numbers. */
function needed(ref: TableRef, { name, type, runtimeType }: Column): Sql {
  return runtimeType === 'number' ? ref.column(name) : exact(ref.column(name), type);
}

export function select({ columns, joins }: Projection, from: Sql): Sql {
  const list = [...columns].map(([key, value]) => new Sql([...value.parts, ` as ${quote(key)}`]));
  // A row that shows nothing still has to be there.
  const shown = list.length > 0 ? sql.join(list) : sql.raw('true as "$"');
  return joins.length > 0
    ? sql`select ${shown} from ${from} ${sql.join(joins, ' ')}`
    : sql`select ${shown} from ${from}`;
}

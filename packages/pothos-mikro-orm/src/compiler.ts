import type { FieldNode, GraphQLObjectType } from 'graphql';
import type { Bound } from './binding.ts';
import type { EntityDefinition } from './definition.ts';
import { constantly } from './fixed.ts';
import { Ordering } from './ordering.ts';
import type { RowsPlan } from './plan.ts';
import { collect, type Selected, type SelectionInfo } from './selection.ts';
import { quote, Sql, sql } from './sql.ts';
import { type JoinOn, TableRef } from './table.ts';
import { late } from './template.ts';

/** The JSON columns of a row and the joins they come from. */
export interface Projection {
  readonly columns: Map<string, Sql>;
  readonly joins: Sql[];
}

/** A condition, or one that waits for the request. */
export type Condition = Sql | undefined | Bound<Sql | undefined>;

/** A row's place in the statement: which table, which rows, and what is shown of each. */
export interface RowSource {
  readonly target: EntityDefinition;
  readonly conditions: (ref: TableRef) => readonly Condition[];
  readonly project: (ref: TableRef, into: Projection) => void;
}

/** Compiles rows of entities into parts of one statement; what is shown of a row is for the kinds of compilers to say. */
export abstract class Compiler {
  readonly info: SelectionInfo;
  /** Whether what is compiled fits every request for the same nodes. */
  stable = true;
  #aliases = 0;

  constructor(info: SelectionInfo) {
    this.info = info;
  }

  /** Every field of an entity type that is selected beneath the nodes. */
  abstract project(target: EntityDefinition, nodes: readonly FieldNode[], ref: TableRef, into: Projection): void;

  alias(prefix: string): string {
    return `${prefix}${this.#aliases++}`;
  }

  selected(nodes: readonly FieldNode[], typeName: string): readonly Selected[] {
    const { fields, stable } = collect(nodes, this.info.schema.getType(typeName) as GraphQLObjectType, this.info);
    if (!stable) this.stable = false;
    return fields;
  }

  /** Rows as they are selected, without order or limit: for relations to at most one row. */
  rows(source: RowSource): Sql {
    const ref = new TableRef(source.target.table, this.alias('t'));
    const projection: Projection = { columns: new Map(), joins: [] };
    source.project(ref, projection);
    return sql`${select(projection, sql`${source.target.table.source} ${sql.raw(ref.alias)}`)} where ${this.where(source, ref)}`;
  }

  /** Every reference to a table goes through here: the reach stands in each. */
  where({ target, conditions }: Pick<RowSource, 'target' | 'conditions'>, ref: TableRef): Sql {
    const { reach } = target;
    if (reach === undefined) throw new Error(`${target.name} has no reach`);
    const mine: Condition = reach === null ? undefined : ({ context }) => reach(ref.row, context);
    const all = [...conditions(ref), mine];
    if (all.every((condition) => typeof condition !== 'function')) return sql.all(...all);
    return late((binding) =>
      sql.all(...all.map((condition) => (typeof condition === 'function' ? condition(binding) : condition))),
    );
  }

  /** At most one row, of an ordering's the first. */
  oneRow(rows: RowsPlan, nodes: readonly FieldNode[], args: Bound<never>): Sql {
    const source = this.source(rows, nodes, args);
    // Ordering by the key would invite a walk along its index for a condition that another index serves.
    if (typeof rows.orderBy !== 'function' && rows.orderBy.length === 0) return sql`${this.rows(source)} limit 1`;
    return this.limitedRows(source, new Ordering(rows, args), sql.raw('1'));
  }

  /**
   * Ordered rows up to a limit. The limit is applied before the joins: PostgreSQL would otherwise join every
   * row it sorts.
   */
  limitedRows(source: RowSource, ordering: Ordering, limit: Sql): Sql {
    const { table } = source.target;
    const inner = new TableRef(table, this.alias('t'));
    const outer = new TableRef(table, inner.alias);
    const projection: Projection = { columns: new Map(), joins: [] };
    source.project(outer, projection);
    const from = sql`${table.source} ${sql.raw(inner.alias)}`;
    const tail = sql`where ${this.where(source, inner)} order by ${ordering.clause(inner)} limit ${limit}`;
    if (projection.joins.length === 0) return sql`${select(projection, from)} ${tail}`;
    // A join may return rows in any order, so they are put in order again.
    const again = ordering.clause(outer);
    const columns = sql.join(outer.seal().map((column) => inner.column(column)));
    return sql`${select(projection, sql`(select ${columns} from ${from} ${tail}) ${sql.raw(inner.alias)}`)} order by ${again}`;
  }

  /** A join whose row is there or not, under a name of its own. */
  lateral(rows: Sql, into: Projection): Sql {
    const alias = sql.raw(this.alias('j'));
    into.joins.push(sql`left join lateral (${rows}) ${alias} on true`);
    return alias;
  }

  source(rows: RowsPlan, nodes: readonly FieldNode[], args: Bound<never>, parent?: TableRef): RowSource {
    const { target, join, where } = rows;
    return {
      target,
      project: (ref, into) => this.project(target, nodes, ref, into),
      conditions: (ref) => [
        join && parent && joined(join, parent, ref),
        where && this.#condition(where, args, ref, parent),
      ],
    };
  }

  #condition(where: NonNullable<RowsPlan['where']>, args: Bound<never>, ref: TableRef, parent = ref): Condition {
    const known = constantly(where, ref.row);
    if (known) return known.value;
    if (where.length > 3) parent.needAll();
    return (binding) => where(ref.row, args(binding), binding.context, parent.row);
  }
}

function joined(join: JoinOn, parent: TableRef, child: TableRef): Sql | undefined {
  if (join.pairs.length === 0) return undefined;
  return sql.join(
    join.pairs.map(([own, target]) => sql`${child.column(target)} = ${parent.column(own)}`),
    ' and ',
  );
}

export function select({ columns, joins }: Projection, from?: Sql): Sql {
  const list = [...columns].map(([key, value]) => new Sql([...value.parts, ` as ${quote(key)}`]));
  // A row that shows nothing is still there, as `{}`.
  const shown = sql.join(list);
  if (!from) return sql`select ${shown}`;
  return joins.length > 0
    ? sql`select ${shown} from ${from} ${sql.join(joins, ' ')}`
    : sql`select ${shown} from ${from}`;
}

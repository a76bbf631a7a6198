import type { FieldNode } from 'graphql';
import type { Bound } from './binding.ts';
import { Compiler, type Projection } from './compiler.ts';
import type { EntityDefinition } from './definition.ts';
import { constantly } from './fixed.ts';
import { ID_KEY, jsonKey, needKey } from './json-key.ts';
import { exact, keyArray } from './order.ts';
import { Ordering } from './ordering.ts';
import { type ConnectionPlan, type FieldPlan, planOf, type RowsPlan } from './plan.ts';
import { compilePage } from './row.page.ts';
import type { Selected } from './selection.ts';
import { type Sql, sql } from './sql.ts';
import type { Column, TableRef } from './table.ts';
import { late } from './template.ts';

/** Compiles a selection into rows that resolvers read by response key. */
export class RowCompiler extends Compiler {
  override project(target: EntityDefinition, nodes: readonly FieldNode[], ref: TableRef, into: Projection): void {
    for (const selected of this.selected(nodes, target.name)) this.#field(selected, ref, into);
  }

  /** A page's `rows` and `total`. */
  page(plan: ConnectionPlan, nodes: readonly FieldNode[], args: Bound<never>, parent?: TableRef): Sql {
    return compilePage(this, plan, { nodes, args }, parent);
  }

  #field(selected: Selected, ref: TableRef, into: Projection): void {
    const plan = planOf(selected.field.extensions);
    if (plan === undefined) return;
    const key = jsonKey(selected.responseKey);
    const { columns } = into;
    const args: Bound<never> = (binding) => binding.args(selected);
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
        columns.set(key, expression(plan, args, ref));
        break;
      case 'one':
        columns.set(key, this.#one(plan.rows, selected, args, ref, into));
        break;
      case 'many':
        columns.set(key, this.#many(plan.rows, plan.limit, selected, args, ref, into));
        break;
      case 'connection': {
        const rows = this.page(plan.connection, selected.nodes, args, ref);
        columns.set(key, sql`row_to_json(${this.lateral(rows, into)})`);
        break;
      }
      case 'broken':
        throw plan.error;
    }
  }

  #one(rows: RowsPlan, { nodes }: Selected, args: Bound<never>, parent: TableRef, into: Projection): Sql {
    const one = this.rows(this.source(rows, nodes, args, parent));
    return sql`row_to_json(${this.lateral(rows.join?.unique ? one : sql`${one} limit 1`, into)})`;
  }

  #many(
    rows: RowsPlan,
    limit: number,
    { nodes }: Selected,
    args: Bound<never>,
    parent: TableRef,
    into: Projection,
  ): Sql {
    const source = this.source(rows, nodes, args, parent);
    const list = this.limitedRows(source, new Ordering(rows, args), sql.raw(String(limit)));
    return sql`${this.lateral(sql`select ${this.array(list)} as "rows"`, into)}."rows"`;
  }

  /** A JSON array of rows in their order; empty, never null. */
  array(rows: Sql): Sql {
    const alias = sql.raw(this.alias('x'));
    return sql`(select coalesce(json_agg(row_to_json(${alias})), '[]'::json) from (${rows}) ${alias})`;
  }
}

/** What an expression is for a row, under the cast of its type. */
export function expression(
  { sql: make, cast }: FieldPlan & { kind: 'expression' },
  args: Bound<never>,
  ref: TableRef,
): Sql {
  const known = constantly(make, ref.row);
  if (known?.value) return sql`(${known.value})${sql.raw(cast)}`;
  ref.needAll();
  return sql`(${late((binding) => make(ref.row, args(binding), binding.context))})${sql.raw(cast)}`;
}

function primaryKeyArray(ref: TableRef): Sql {
  return keyArray(
    ref,
    ref.table.primaryKey.map((column) => ({ column, direction: 'asc' })),
  );
}

/** Computed fields get wide numbers exact, unless the entity itself holds them as JavaScript numbers. */
export function needed(ref: TableRef, { name, type, runtimeType }: Column): Sql {
  return runtimeType === 'number' ? ref.column(name) : exact(ref.column(name), type);
}

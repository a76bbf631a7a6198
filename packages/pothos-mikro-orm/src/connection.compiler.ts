import type { FieldNode } from 'graphql';
import type { Compiler, Projection } from './compiler.ts';
import { select } from './compiler.ts';
import { type ConnectionArgs, connectionName, edgeName, pageOf } from './connection.page.ts';
import { CURSOR_KEY, jsonKey } from './json-key.ts';
import { afterClause, keyArray } from './order.ts';
import type { ConnectionPlan } from './plan.ts';
import { collectSelected } from './selection.ts';
import { quote, type Sql, sql } from './sql.ts';
import { TableRef } from './table.ts';

/** What is asked of a connection. Branches are the places its nodes are selected at. */
interface Demand {
  readonly branches: Map<string, readonly FieldNode[]>;
  rows: boolean;
  cursors: boolean;
  total: boolean;
}

/** Compiles a connection into one row: `rows` (one more than the page, to know whether another follows) and `total`. */
export class ConnectionCompiler {
  readonly #compiler: Compiler;

  constructor(compiler: Compiler) {
    this.#compiler = compiler;
  }

  compile(plan: ConnectionPlan, nodes: readonly FieldNode[], args: ConnectionArgs, parent?: TableRef): Sql {
    const page = pageOf(plan, args, this.#compiler.context);
    const demand = this.#demand(plan, nodes);
    const parts: Sql[] = [];
    const { conditions } = this.#compiler.source(plan, nodes, args as never, parent);
    if (demand.rows) {
      const rows = this.#compiler.limitedRows(
        {
          target: plan.target,
          conditions: (ref) => [...conditions(ref), page.after && afterClause(ref, page.keys, page.after)],
          project: (ref, into) => {
            if (demand.cursors) into.columns.set(CURSOR_KEY, keyArray(ref, page.keys));
            this.#branches(plan, demand, ref, into);
          },
        },
        page.keys,
        page.first + 1,
      );
      parts.push(sql`${this.#compiler.array(rows)} as "rows"`);
    }
    if (demand.total) parts.push(sql`${this.#total(plan, conditions)} as "total"`);
    return sql`select ${parts.length > 0 ? sql.join(parts) : sql.raw('true as "$"')}`;
  }

  #total(plan: ConnectionPlan, conditions: (ref: TableRef) => readonly (Sql | undefined)[]): Sql {
    const { target } = plan;
    const ref = new TableRef(target.table, this.#compiler.alias('t'));
    const where = sql.all(...conditions(ref), this.#compiler.reach(target, ref));
    const alias = sql.raw(this.#compiler.alias('c'));
    const counted = sql`select 1 from ${target.table.source} ${sql.raw(ref.alias)} where ${where} limit ${plan.countLimit + 1}`;
    return sql`(select count(*)::int from (${counted}) ${alias})`;
  }

  /** One branch is the row itself; of several, each is an object in the row. */
  #branches(plan: ConnectionPlan, { branches }: Demand, ref: TableRef, into: Projection): void {
    if (branches.size === 1) {
      for (const nodes of branches.values()) this.#compiler.project(plan.target, nodes, ref, into);
      return;
    }
    for (const [key, nodes] of branches) {
      const branch: Projection = { columns: new Map(), joins: into.joins };
      this.#compiler.project(plan.target, nodes, ref, branch);
      const alias = this.#compiler.alias('b');
      const columns = select({ columns: branch.columns, joins: [] }, sql.raw('(values (1)) one'));
      into.joins.push(sql`cross join lateral (${columns}) ${sql.raw(alias)}`);
      into.columns.set(key, sql.raw(`row_to_json(${quote(alias)})`));
    }
  }

  #demand(plan: ConnectionPlan, nodes: readonly FieldNode[]): Demand {
    const demand: Demand = { branches: new Map(), rows: false, cursors: false, total: false };
    const { info } = this.#compiler;
    const connectionType = this.#compiler.objectType(connectionName(plan.target.name));
    for (const selected of collectSelected(nodes, connectionType, info)) {
      switch (selected.field.name) {
        case 'edges':
          demand.rows = true;
          for (const inner of collectSelected(
            selected.nodes,
            this.#compiler.objectType(edgeName(plan.target.name)),
            info,
          )) {
            if (inner.field.name === 'cursor') demand.cursors = true;
            else demand.branches.set(jsonKey(`${selected.responseKey}.${inner.responseKey}`), inner.nodes);
          }
          break;
        case 'nodes':
          demand.rows = true;
          demand.branches.set(jsonKey(`.${selected.responseKey}`), selected.nodes);
          break;
        case 'pageInfo':
          demand.rows = true;
          demand.cursors = true;
          break;
        case 'totalCount':
        case 'totalCapped':
          demand.total = true;
          break;
      }
    }
    return demand;
  }
}

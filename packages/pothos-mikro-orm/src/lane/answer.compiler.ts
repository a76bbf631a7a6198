import { type FieldNode, type GraphQLOutputType, isNonNullType, TypeNameMetaFieldDef } from 'graphql';
import type { Bound } from '../binding.ts';
import { Compiler, type Projection } from '../compiler.ts';
import type { EntityDefinition } from '../definition.ts';
import { Ordering } from '../ordering.ts';
import { planOf, type RowsPlan } from '../plan.ts';
import { expression } from '../row.compiler.ts';
import type { Selected } from '../selection.ts';
import { type Sql, sql } from '../sql.ts';
import type { TableRef } from '../table.ts';
import { answerPage } from './answer.page.ts';
import { columnLeaf, expressionLeaf } from './leaf.ts';
import { idText, literal, MARK } from './text.ts';
import { Unserved } from './unserved.ts';

/** PostgreSQL cuts longer names. */
const LONGEST_NAME = 63;

/** Compiles a selection into rows whose JSON is GraphQL's answer, key by key. */
export class AnswerCompiler extends Compiler {
  override project(target: EntityDefinition, nodes: readonly FieldNode[], ref: TableRef, into: Projection): void {
    for (const selected of this.selected(nodes, target.name)) {
      into.columns.set(checkedName(selected), this.#field(target, selected, ref, into));
    }
  }

  #field(target: EntityDefinition, selected: Selected, ref: TableRef, into: Projection): Sql {
    const { field, nodes } = selected;
    if (field === TypeNameMetaFieldDef) return literal(target.name);
    const plan = planOf(field.extensions);
    // What another plugin has put around a resolver would not be run.
    if (plan === undefined || field.extensions.pothosResolveWrapped === true) throw new Unserved(field.name);
    const args: Bound<never> = (binding) => binding.args(selected);
    const scalars = target.registry.host.scalars ?? {};
    switch (plan.kind) {
      case 'column':
        return columnLeaf(field.type, plan.column, ref.column(plan.column.name), scalars);
      case 'key':
        return idText(target.name, ref);
      case 'expression':
        return expressionLeaf(field.type, expression(plan, args, ref), scalars);
      case 'one': {
        const one = this.rows(this.source(plan.rows, nodes, args, ref));
        return present(field.type, this.lateral(plan.rows.join?.unique ? one : sql`${one} limit 1`, into));
      }
      case 'many': {
        const list = this.list(plan.rows, plan.limit, { nodes, args }, ref);
        return sql`${this.lateral(sql`select ${list} as "rows"`, into)}."rows"`;
      }
      case 'connection':
        return sql`row_to_json(${this.lateral(answerPage(this, plan.connection, { nodes, args }, ref), into)})`;
      default:
        throw new Unserved(field.name);
    }
  }

  /** A JSON array of rows in their order, without white space. */
  list(
    rows: RowsPlan,
    limit: number,
    { nodes, args }: { nodes: readonly FieldNode[]; args: Bound<never> },
    parent?: TableRef,
  ): Sql {
    const source = this.source(rows, nodes, args, parent);
    return this.array(this.limitedRows(source, new Ordering(rows, args), sql.raw(String(limit))));
  }

  array(rows: Sql): Sql {
    const alias = sql.raw(this.alias('x'));
    return sql`array_to_json(array(select ${alias} from (${rows}) ${alias}))`;
  }
}

function present(type: GraphQLOutputType, row: Sql): Sql {
  return isNonNullType(type) ? sql`coalesce(row_to_json(${row}), ${MARK})` : sql`row_to_json(${row})`;
}

/** The name a field has in the answer. @throws {Unserved} for one that PostgreSQL would cut. */
export function checkedName({ responseKey }: Selected): string {
  if (responseKey.length > LONGEST_NAME) throw new Unserved(`a name of more than ${LONGEST_NAME} letters`);
  return responseKey;
}

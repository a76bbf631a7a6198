import type { FieldNode } from 'graphql';
import { Binding } from './binding.ts';
import { definitionOf } from './plan.ts';
import { RowCompiler } from './row.compiler.ts';
import type { SelectionInfo } from './selection.ts';
import { type Sql, sql } from './sql.ts';
import type { Row } from './table.ts';
import { settled } from './template.ts';

export interface EmbeddedRow {
  /** Name of the entity type that the answer shows. */
  type: string;
  /** Where the type is selected: `nodes` of a selected field. */
  nodes: readonly FieldNode[];
  /** Which row; may name columns of the statement around it, whose aliases are not a letter and a number. */
  where: (row: Row<Record<string, unknown>>) => Sql;
  info: SelectionInfo;
  context: object;
}

/**
 * What is selected of one row of an entity type, as an expression inside a statement written by hand: its JSON, or null
 * where no row in reach fits. A resolver hands the value on as it comes.
 */
export function embeddedRow({ type, nodes, where, info, context }: EmbeddedRow): Sql {
  const target = definitionOf(info.schema.getType(type)?.extensions);
  if (target === undefined) throw new Error(`embeddedRow: ${type} is not an entity type`);
  const compiler = new RowCompiler(info);
  const rows = { target, join: undefined, where, orderBy: [] };
  const row = compiler.oneRow(rows, nodes, () => ({}) as never);
  return settled(sql`(select row_to_json(r) from (${row}) r)`, new Binding(info, context));
}

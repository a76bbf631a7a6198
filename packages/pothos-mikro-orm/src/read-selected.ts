import { type FieldNode, type GraphQLResolveInfo, getNamedType, isAbstractType, isObjectType } from 'graphql';
import { invalid } from './cursor.ts';
import type { EntityRow } from './entity-ref.ts';
import { runOnce } from './run.ts';
import { argumentsOf, collectSelected } from './selection.ts';
import type { Sql } from './sql.ts';
import type { Row } from './table.ts';
import type { EntityLike } from './types.ts';

export interface ReadSelected<E extends object> {
  /** The entity type that the answer shows. */
  type: EntityLike<E>;
  where: (row: Row<E>) => Sql;
  info: GraphQLResolveInfo;
  context: object;
  /** Names of the fields between the current field and the object, e.g. `['transfer']`; none by default. */
  path?: readonly string[];
}

/**
 * Reads, by one statement, what the current field's selection asks of one type, through fragments on unions too.
 * For mutations: after the write, in its transaction. Answers null where no row in reach fits; a row carries
 * `__typename`, so unions resolve.
 */
export async function readSelected<E extends object>(options: ReadSelected<E>): Promise<EntityRow<E> | null> {
  const { type, where, info, context, path = [] } = options;
  const rows = {
    target: type.definition,
    join: undefined,
    where: where as (row: Row<Record<string, unknown>>) => Sql,
    orderBy: [],
  };
  return (await runOnce(rows, context, info, follow(info, path))) as EntityRow<E> | null;
}

/** The field nodes at the end of a path of field names. */
function follow(info: GraphQLResolveInfo, path: readonly string[]): readonly FieldNode[] {
  let nodes: readonly FieldNode[] = info.fieldNodes;
  let type = getNamedType(info.returnType);
  for (const name of path) {
    const objects = isAbstractType(type) ? info.schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
    const selected = objects
      .flatMap((object) => collectSelected(nodes, object, info))
      .filter(({ field }) => field.name === name);
    const [first] = selected;
    if (new Set(selected.map(({ responseKey }) => responseKey)).size > 1) throw invalid(`Select "${name}" once`);
    nodes = [...new Set(selected.flatMap((field) => field.nodes))];
    if (first) type = getNamedType(first.field.type);
  }
  return nodes;
}

/** A field selected beneath the current one. */
export interface SelectedField {
  readonly name: string;
  readonly responseKey: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** What is selected beneath it. */
  readonly nodes: readonly FieldNode[];
}

/** What is selected of one object type beneath the current field or given nodes, for statements written by hand. */
export function selectedFields(
  info: GraphQLResolveInfo,
  context: object,
  typeName: string,
  nodes: readonly FieldNode[] = info.fieldNodes,
): readonly SelectedField[] {
  const type = info.schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`selectedFields: ${typeName} is not an object type`);
  return collectSelected(nodes, type, info).map((selected) => ({
    name: selected.field.name,
    responseKey: selected.responseKey,
    args: argumentsOf(selected, info, context),
    nodes: selected.nodes,
  }));
}

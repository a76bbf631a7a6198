import type { GraphQLSchema } from 'graphql';
import type { EntityDefinition } from './definition.ts';
import { keyIs, keyOf, parseId } from './entity-ref.ts';
import { definitionOf, type RowsPlan } from './plan.ts';
import { sql } from './sql.ts';

const plans = new WeakMap<EntityDefinition, RowsPlan>();

/** How `node` finds the row of an id; undefined for any text that is no id of a node type. */
export function nodeRows(id: string, schema: GraphQLSchema): RowsPlan | undefined {
  const parsed = parseId(id);
  const target = parsed && definitionOf(schema.getType(parsed.type)?.extensions);
  if (!target?.isNode || !keyOf(target, parsed?.parts ?? [])) return undefined;
  let plan = plans.get(target);
  if (!plan) {
    plan = rowsOf(target);
    plans.set(target, plan);
  }
  return plan;
}

/** Rows of a type by the id in the field's arguments. */
function rowsOf(target: EntityDefinition): RowsPlan {
  return {
    target,
    join: undefined,
    where: (row, { id }: { id: string }) => {
      const key = keyOf(target, parseId(String(id))?.parts ?? []);
      return key ? keyIs(target, row, key) : sql.raw('false');
    },
    orderBy: [],
  };
}

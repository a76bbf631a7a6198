import { type Bound, bound } from './binding.ts';
import { orderClause, type SortKey, sortKeys } from './order.ts';
import type { RowsPlan } from './plan.ts';
import type { Sql } from './sql.ts';
import type { TableRef } from './table.ts';
import { late } from './template.ts';

/** Sort keys that are known when the statement is compiled, or follow from the request's arguments. */
export class Ordering {
  readonly of: Bound<readonly SortKey[]>;
  readonly fixed: readonly SortKey[] | undefined;

  constructor({ target, orderBy }: Pick<RowsPlan, 'target' | 'orderBy'>, args: Bound<never>) {
    if (typeof orderBy === 'function') {
      this.of = bound((binding) => sortKeys(target.table, orderBy(args(binding), binding.context)));
    } else {
      const keys = sortKeys(target.table, orderBy);
      this.fixed = keys;
      this.of = () => keys;
    }
  }

  /** What a reference's order clause is. */
  clause(ref: TableRef): Sql {
    return this.each(ref, (keys) => orderClause(ref, keys));
  }

  /** A fragment made of the keys; of keys that come with the request, any column of the reference may be one. */
  each(ref: TableRef, make: (keys: readonly SortKey[]) => Sql): Sql {
    if (this.fixed) return make(this.fixed);
    ref.needAll();
    return late((binding) => make(this.of(binding)));
  }
}

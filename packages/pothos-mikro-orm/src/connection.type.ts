import type { InputFieldMap, ObjectRef, SchemaTypes } from '@pothos/core';
import { branchOf, connectionName, cursorOf, edgeName, type Page, pageInfo } from './connection.page.ts';
import type { EntityDefinition, Where } from './definition.ts';
import { type JsonRow, jsonKey } from './json-key.ts';
import { type ConnectionPlan, type OrderOption, orderPlan } from './plan.ts';
import type { JoinOn } from './table.ts';
import type { PageLimits } from './types.ts';

const DEFAULT_FIRST = 50;
const MAX_FIRST = 500;
const COUNT_LIMIT = 1000;

interface Edge {
  readonly page: Page;
  readonly row: JsonRow;
  readonly key: string;
}

const types = new WeakMap<EntityDefinition, ObjectRef<SchemaTypes, Page>>();

export function connectionPlan(
  target: EntityDefinition,
  join: JoinOn | undefined,
  options: PageLimits & { where?: Where; orderBy?: OrderOption },
): ConnectionPlan {
  return { target, join, where: options.where, orderBy: orderPlan(target, options.orderBy), ...limits(options) };
}

function limits(options: PageLimits) {
  const maxFirst = options.maxFirst ?? MAX_FIRST;
  const defaultFirst = options.defaultFirst ?? Math.min(DEFAULT_FIRST, maxFirst);
  return { maxFirst, defaultFirst, countLimit: options.countLimit ?? COUNT_LIMIT };
}

/** `first` and `after` beside a field's own arguments. There is no `last` or `before`: paging goes forward. */
export function connectionArgs<Types extends SchemaTypes>(
  builder: PothosSchemaTypes.SchemaBuilder<Types>,
  options: PageLimits & { args?: InputFieldMap },
): InputFieldMap {
  const { defaultFirst, maxFirst } = limits(options);
  return builder.args((t) => ({
    ...options.args,
    first: t.int({ description: `Rows on the page, from 0 to ${maxFirst}; ${defaultFirst} where absent.` }),
    after: t.string({ description: 'The cursor after which the page starts; absent for the first page.' }),
  }));
}

/** The connection type over an entity type: one for all the fields that page it. */
export function connectionType<Types extends SchemaTypes>(
  builder: PothosSchemaTypes.SchemaBuilder<Types>,
  target: EntityDefinition,
): ObjectRef<SchemaTypes, Page> {
  const known = types.get(target);
  if (known) return known;
  const anyBuilder = builder as unknown as PothosSchemaTypes.SchemaBuilder<SchemaTypes>;
  const { name } = target;
  const nodeType = target.ref as ObjectRef<SchemaTypes, JsonRow>;
  const edge = anyBuilder.objectRef<Edge>(edgeName(name)).implement({
    description: `One ${name} on a page, with its place in the ordering.`,
    fields: (t) => ({
      cursor: t.string({
        description: 'The place of the row in the ordering, for "after".',
        nullable: false,
        resolve: ({ page, row }) => cursorOf(page, row),
      }),
      node: t.field({
        type: nodeType,
        description: 'The row itself.',
        nullable: false,
        resolve: ({ row, key }, _args, _context, info) => branchOf(row, jsonKey(`${key}.${info.path.key}`)),
      }),
    }),
  });
  const connection = anyBuilder.objectRef<Page>(connectionName(name));
  types.set(target, connection);
  connection.implement({
    description: `A page of ${name}.`,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        description: 'The rows of the page with their cursors.',
        nullable: false,
        resolve: (page, _args, _context, info) =>
          page.rows.map((row): Edge => ({ page, row, key: String(info.path.key) })),
      }),
      nodes: t.field({
        type: [nodeType],
        description: 'The rows of the page.',
        nullable: false,
        resolve: (page, _args, _context, info) => page.rows.map((row) => branchOf(row, jsonKey(`.${info.path.key}`))),
      }),
      pageInfo: t.field({
        type: anyBuilder.pageInfoRef(),
        description: 'Whether more follows, and from where.',
        nullable: false,
        resolve: pageInfo,
      }),
      totalCount: t.int({
        description: 'Rows on all pages together, counted up to a limit: see totalCapped.',
        nullable: false,
        resolve: ({ total, countLimit }) => Math.min(total, countLimit),
      }),
      totalCapped: t.boolean({
        description: 'True where there are more rows than totalCount says.',
        nullable: false,
        resolve: ({ total, countLimit }) => total > countLimit,
      }),
    }),
  });
  return connection;
}

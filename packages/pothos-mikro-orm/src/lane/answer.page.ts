import { type FieldNode, TypeNameMetaFieldDef } from 'graphql';
import { type Bound, bound } from '../binding.ts';
import { type Projection, type RowSource, select } from '../compiler.ts';
import { connectionName, edgeName, type PageRequest, requestedPage } from '../connection.page.ts';
import { Ordering } from '../ordering.ts';
import type { ConnectionPlan } from '../plan.ts';
import { after, countUpTo } from '../row.page.ts';
import type { Selected } from '../selection.ts';
import { Param, quote, Sql, sql } from '../sql.ts';
import type { TableRef } from '../table.ts';
import { late } from '../template.ts';
import { type AnswerCompiler, checkedName } from './answer.compiler.ts';
import { cursorText, literal } from './text.ts';
import { Unserved } from './unserved.ts';

interface Asked {
  readonly nodes: readonly FieldNode[];
  readonly args: Bound<never>;
}

/** One connection as it is selected, with what its parts need of each other. */
interface Shown {
  readonly compiler: AnswerCompiler;
  readonly plan: ConnectionPlan;
  readonly page: Bound<PageRequest>;
  readonly ordering: Ordering;
  /** The page's size, as one parameter wherever it stands. */
  readonly first: Sql;
  readonly fields: readonly Selected[];
  readonly asksNext: boolean;
  readonly asksCursors: boolean;
  readonly source: RowSource;
}

/** Compiles a connection into one row: its fields as they are selected. */
export function answerPage(compiler: AnswerCompiler, plan: ConnectionPlan, asked: Asked, parent?: TableRef): Sql {
  const shown = shownOf(compiler, plan, asked, parent);
  const { fields } = shown;
  const onlyList = plainList(shown);
  const needsRows = !onlyList && fields.some(({ field }) => ['nodes', 'edges', 'pageInfo'].includes(field.name));
  const total = fields.some(({ field }) => field.name === 'totalCount' || field.name === 'totalCapped');
  const from: Sql[] = [];
  const rows = needsRows ? compiler.alias('p') : '';
  if (needsRows) from.push(sql`(${gatheredRows(shown)}) ${sql.raw(rows)}`);
  const count = total ? compiler.alias('n') : '';
  if (total) from.push(sql`${countUpTo(compiler, plan, shown.source)} ${sql.raw(count)}`);
  const columns = new Map<string, Sql>();
  for (const selected of fields) {
    const column = selected === onlyList ? plainRows(shown, selected) : fieldOf(shown, selected, { rows, count, from });
    columns.set(checkedName(selected), column);
  }
  const answer = select({ columns, joins: [] }, from.length > 0 ? sql.join(from, ' cross join ') : undefined);
  return sql`${answer}${judged(shown.page)}`;
}

/** A page that cannot be is refused even where nothing of its rows is shown. */
function judged(page: Bound<PageRequest>): Sql {
  return late((binding) => {
    page(binding);
    return sql.raw('');
  });
}

/** The one list of nodes of a page that shows nothing else of its rows: it needs no arrays to be shared. */
function plainList({ fields }: Shown): Selected | undefined {
  const rows = fields.filter(({ field }) => ['nodes', 'edges', 'pageInfo'].includes(field.name));
  return rows.length === 1 && rows[0]?.field.name === 'nodes' ? rows[0] : undefined;
}

function plainRows({ compiler, source, page, ordering, first, plan }: Shown, { nodes }: Selected): Sql {
  const rows = compiler.limitedRows(
    {
      target: source.target,
      conditions: (ref) => [...source.conditions(ref), after(ref, page)],
      project: (ref, into) => compiler.project(plan.target, nodes, ref, into),
    },
    ordering,
    first,
  );
  return compiler.array(rows);
}

function shownOf(compiler: AnswerCompiler, plan: ConnectionPlan, { nodes, args }: Asked, parent?: TableRef): Shown {
  const page = requestedPage(plan, args);
  const size = bound((binding) => new Sql([new Param(page(binding).first), '::int']));
  const fields = compiler.selected(nodes, connectionName(plan.target.name));
  const infos = fields
    .filter(({ field }) => field.name === 'pageInfo')
    .flatMap((selected) => compiler.selected(selected.nodes, 'PageInfo').map(({ field }) => field.name));
  return {
    compiler,
    plan,
    page,
    ordering: new Ordering(plan, args),
    first: late(size),
    fields,
    asksNext: infos.includes('hasNextPage'),
    asksCursors: infos.includes('startCursor') || infos.includes('endCursor'),
    source: compiler.source(plan, nodes, args, parent),
  };
}

interface Place {
  readonly rows: string;
  readonly count: string;
  readonly from: Sql[];
}

function fieldOf(shown: Shown, selected: Selected, { rows, count, from }: Place): Sql {
  const { plan, first, asksNext } = shown;
  const { name } = selected.field;
  switch (name) {
    case TypeNameMetaFieldDef.name:
      return literal(connectionName(plan.target.name));
    case 'nodes':
    case 'edges': {
      const list = sql.raw(`${rows}.${quote(selected.responseKey)}`);
      const cut = asksNext ? sql`(${list})[1:${first}]` : list;
      return sql`coalesce(array_to_json(${cut}), '[]'::json)`;
    }
    case 'pageInfo': {
      const alias = sql.raw(shown.compiler.alias('i'));
      from.push(sql`lateral (${pageInfo(shown, selected, rows)}) ${alias}`);
      return sql`row_to_json(${alias})`;
    }
    case 'totalCount':
      return sql.raw(`least(${count}."total", ${plan.countLimit})`);
    case 'totalCapped':
      return sql.raw(`${count}."total" > ${plan.countLimit}`);
    default:
      throw new Unserved(name);
  }
}

/** The page's rows in arrays, one for each place they are shown at, with how many there are and their sort keys. */
function gatheredRows(shown: Shown): Sql {
  const { compiler, page, ordering, first, asksNext, asksCursors, source } = shown;
  const lists = shown.fields.filter(({ field }) => field.name === 'nodes' || field.name === 'edges');
  const rows = compiler.limitedRows(
    {
      target: source.target,
      conditions: (ref) => [...source.conditions(ref), after(ref, page)],
      project: (ref, into) => {
        for (const selected of lists) {
          const make = selected.field.name === 'nodes' ? nodeOf : edgeOf;
          into.columns.set(selected.responseKey, make(shown, selected, ref, into));
        }
        if (asksCursors) into.columns.set('$k', keyColumns(ordering, ref));
      },
    },
    ordering,
    asksNext ? sql`${first} + 1` : first,
  );
  const x = compiler.alias('x');
  const arrays = lists.map(({ responseKey }) => {
    const column = quote(responseKey);
    return sql.raw(`array_agg(${x}.${column}) as ${column}`);
  });
  if (asksCursors) arrays.push(keyArrays(ordering, x));
  return sql`select ${sql.join([...arrays, sql.raw('count(*)::int as "$n"')])} from (${rows}) ${sql.raw(x)}`;
}

/** A row as an object of its own, beside which other columns may stand. */
function branch({ compiler, plan }: Shown, nodes: readonly FieldNode[], ref: TableRef, into: Projection): Sql {
  const columns = new Map<string, Sql>();
  compiler.project(plan.target, nodes, ref, { columns, joins: into.joins });
  return object(compiler, columns, into);
}

function object(compiler: AnswerCompiler, columns: Map<string, Sql>, into: Projection): Sql {
  const alias = sql.raw(compiler.alias('b'));
  into.joins.push(sql`cross join lateral (${select({ columns, joins: [] })}) ${alias}`);
  return alias;
}

function nodeOf(shown: Shown, { nodes }: Selected, ref: TableRef, into: Projection): Sql {
  return branch(shown, nodes, ref, into);
}

function edgeOf(shown: Shown, { nodes }: Selected, ref: TableRef, into: Projection): Sql {
  const { compiler, plan, ordering } = shown;
  const columns = new Map<string, Sql>();
  for (const inner of compiler.selected(nodes, edgeName(plan.target.name))) {
    columns.set(checkedName(inner), edgeField(inner));
  }
  return object(compiler, columns, into);

  function edgeField({ field, nodes: within }: Selected): Sql {
    if (field === TypeNameMetaFieldDef) return literal(edgeName(plan.target.name));
    if (field.name === 'node') return sql`row_to_json(${branch(shown, within, ref, into)})`;
    if (field.name !== 'cursor') throw new Unserved(field.name);
    return ordering.each(ref, (keys) =>
      cursorText(
        keys,
        keys.map(({ column }) => ref.column(column.name)),
      ),
    );
  }
}

/** How many keys there are may follow from the request: the last is named by what this stands for, the others here. */
const keyName = (i: number, all: number): string => (i === all - 1 ? '"$k"' : `"$k${i}"`);

function keyColumns(ordering: Ordering, ref: TableRef): Sql {
  return ordering.each(ref, (keys) =>
    sql.join(
      keys.map(({ column }, i) =>
        i === keys.length - 1
          ? ref.column(column.name)
          : sql`${ref.column(column.name)} as ${sql.raw(keyName(i, keys.length))}`,
      ),
    ),
  );
}

function keyArrays(ordering: Ordering, alias: string): Sql {
  return late((binding) => {
    const { length } = ordering.of(binding);
    const names = Array.from({ length }, (_, i) => keyName(i, length));
    return sql.raw(names.map((name) => `array_agg(${alias}.${name}) as ${name}`).join(', '));
  });
}

function pageInfo({ compiler, first, asksNext, ordering, page }: Shown, { nodes }: Selected, rows: string): Sql {
  const n = sql.raw(`${rows}."$n"`);
  const size = asksNext ? sql`least(${n}, ${first})` : n;
  const columns = new Map<string, Sql>();
  for (const selected of compiler.selected(nodes, 'PageInfo')) columns.set(checkedName(selected), infoField(selected));
  return select({ columns, joins: [] });

  function infoField({ field: { name } }: Selected): Sql {
    switch (name) {
      case TypeNameMetaFieldDef.name:
        return literal('PageInfo');
      case 'hasNextPage':
        return sql`${n} > ${first}`;
      case 'hasPreviousPage':
        // Whoever came with a cursor has seen the row it stands for.
        return late((binding) => sql.raw(page(binding).after === undefined ? 'false' : 'true'));
      case 'startCursor':
        return cursorAt(sql.raw('1'));
      case 'endCursor':
        return cursorAt(size);
      default:
        throw new Unserved(name);
    }
  }

  function cursorAt(place: Sql): Sql {
    const text = late((binding) => {
      const keys = ordering.of(binding);
      const held = keys.map((_, i) => sql`(${sql.raw(`${rows}.${keyName(i, keys.length)}`)})[${place}]`);
      return cursorText(keys, held);
    });
    return sql`case when ${size} > 0 then ${text} end`;
  }
}

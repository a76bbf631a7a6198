import { Icon } from '../icon/Icon.tsx';
import { useText } from '../text/texts.ts';
import { type Column, nextSort, type Sort } from './columns.ts';
import { listTexts } from './texts.ts';

type GridHeadProps<Row> = { shown: readonly Column<Row>[]; sort?: Sort; onSort?: (sort: Sort | undefined) => void };

/** Titles with their units, and the three orders of a sortable column. */
export function GridHead<Row>({ shown, sort, onSort }: GridHeadProps<Row>) {
  const t = useText(listTexts);
  return (
    <thead>
      <tr>
        {shown.map((column, at) => {
          const on = sort?.key === column.key;
          const order = on ? (sort.descending ? 'descending' : 'ascending') : undefined;
          const className = at === 0 ? 'jd-frozen' : column.figure ? 'jd-right' : undefined;
          return (
            <th key={column.key} scope="col" className={className} aria-sort={order} title={column.title}>
              {column.sortable && onSort !== undefined ? (
                <button
                  type="button"
                  className="jd-plain jd-sort"
                  data-on={on}
                  title={t.sort(column.title)}
                  onClick={() => onSort(nextSort(sort, column.key, column.figure === true))}
                >
                  <Title column={column} />
                  <Icon name={on && !sort.descending ? 'up' : 'down'} size={12} />
                </button>
              ) : (
                <Title column={column} />
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function Title<Row>({ column }: { column: Column<Row> }) {
  return (
    <span>
      {column.title}
      {column.unit === undefined ? null : <span className="jd-unit">{column.unit}</span>}
    </span>
  );
}

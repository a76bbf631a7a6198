import { useText } from '../text/texts.ts';
import { type Column, nextSort, type Sort } from './columns.ts';
import { listTexts } from './texts.ts';

type SortChoiceProps<Row> = {
  columns: readonly Column<Row>[];
  sort: Sort | undefined;
  onSort: (sort: Sort | undefined) => void;
};

/** The orders of a list where there is no head to press: on a phone, the system's own picker. */
export function SortChoice<Row>({ columns, sort, onSort }: SortChoiceProps<Row>) {
  const t = useText(listTexts);
  const sortable = columns.filter((column) => column.sortable);
  if (sortable.length === 0) return null;
  const orders = sortable.flatMap(({ key, title, figure }) => {
    const first = nextSort(undefined, key, figure === true);
    const second = nextSort(first, key, figure === true);
    return [first, second].flatMap((one) => (one ? [{ ...one, title }] : []));
  });
  const name = ({ key, descending }: Sort) => `${key} ${descending}`;
  return (
    <select
      className="jd-tool jd-sort-choice"
      aria-label={t.sortBy}
      value={sort ? name(sort) : ''}
      onChange={(event) => {
        const order = orders.find((one) => name(one) === event.target.value);
        onSort(order && { key: order.key, descending: order.descending });
      }}
    >
      <option value="">{t.sortOwn}</option>
      {orders.map((order) => (
        <option key={name(order)} value={name(order)}>
          {order.descending ? t.descending(order.title) : t.ascending(order.title)}
        </option>
      ))}
    </select>
  );
}

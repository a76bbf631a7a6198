import { useFilters } from '@jiedui/shell';
import type { Sort } from '@jiedui/ui';

const SORTS = { voucherOn: 'VOUCHER_ON', amount: 'AMOUNT', inTransit: 'IN_TRANSIT' } as const;
type Key = keyof typeof SORTS;

/** The order of a list of transfers, kept in the address as `sort=amount` or `sort=-amount`. */
export function useTransferSort(start: { key: Key; descending: boolean }) {
  const [{ sort }, set] = useFilters('sort');
  const written = Object.keys(SORTS).find((one): one is Key => one === sort?.replace('-', ''));
  const order = written === undefined ? start : { key: written, descending: sort?.startsWith('-') === true };
  return {
    sort: order,
    onSort: (next: Sort | undefined) =>
      set('sort', next === undefined ? undefined : `${next.descending ? '-' : ''}${next.key}`),
    variables: { sort: SORTS[order.key], direction: order.descending ? 'DESC' : 'ASC' } as const,
  };
}

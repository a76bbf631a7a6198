import { useAddress, useDoor, useFreshQuery, useScope } from '@jiedui/shell';
import { COMPARISON, type ComparisonRow, KEYS } from './rows.ts';

export type Split = 'DIVISION' | 'PROVIDER';

/** The children of the page's place (or the provider's districts) with their figures, and the door behind each. */
export function useComparison(wanted?: Split) {
  const scope = useScope();
  const address = useAddress();
  const door = useDoor();
  const natural: Split = scope.side === 'giving' ? 'PROVIDER' : 'DIVISION';
  const by: Split = wanted ?? (address.by === 'DIVISION' || address.by === 'PROVIDER' ? address.by : natural);
  const query = useFreshQuery({
    query: COMPARISON,
    variables: { ...scope.filter, by, period: scope.period, keys: KEYS },
  });
  const open = (key: string, row: ComparisonRow) =>
    door.open({
      key,
      period: scope.period,
      ...scope.filter,
      ...(by === 'DIVISION' ? { divisionKey: row.key } : { providerKey: row.key }),
    });
  return { by, query, open };
}

import { parsePeriod } from '@jiedui/model';
import { useScope } from '@jiedui/shell';

/** The days of the page's period, narrowed by `from` and `to` of the address where they are set. */
export function useStretch({ from, to }: { from?: string; to?: string } = {}): { from: string; to: string } {
  const { period } = useScope();
  const { start, end } = parsePeriod(period);
  return { from: from ?? start, to: to ?? end };
}

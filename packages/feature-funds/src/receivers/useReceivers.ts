import { useFreshQuery, useScope } from '@jiedui/shell';
import { receiverRows } from '../money/receivers.ts';
import { FLOWS } from './documents.ts';

/** The receivers of the page's place and period, each with all its money and the age of what is under way. */
export function useReceivers() {
  const { filter, period } = useScope();
  const query = useFreshQuery({
    query: FLOWS,
    variables: { ...filter, period, underWay: { ...filter, inTransit: true } },
  });
  const rows = query.data && receiverRows(query.data.flows, query.data.transfers.nodes);
  return { query, rows };
}

import { useFreshQuery, useScope } from '@jiedui/shell';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { prefecturesOf, takeApart } from '../money/counties.ts';
import { type ReceiverRow, receiverRows } from '../money/receivers.ts';
import { FLOWS, FLOWS_INSIDE, type FlowLink } from './documents.ts';

/**
 * The receivers of the page's place and period, each with all its money and the age of what is under way. A provider's
 * receivers come as prefectures: `readers` must be rendered, it asks each of them for its counties.
 */
export function useReceivers() {
  const { filter, period } = useScope();
  const query = useFreshQuery({
    query: FLOWS,
    variables: { ...filter, period, underWay: { ...filter, inTransit: true } },
  });
  const [inside, setInside] = useState<ReadonlyMap<string, readonly FlowLink[]>>(new Map());
  const take = useCallback(
    (key: string, flows: readonly FlowLink[]) => setInside((now) => new Map([...now, [key, flows]])),
    [],
  );
  const prefectures = prefecturesOf(query.data?.flows ?? [], filter.divisionKey);
  const at = (key: string) => `${key} ${period}`;
  const readers: ReactNode = prefectures.map((key) => (
    <FlowsInside key={at(key)} divisionKey={key} name={at(key)} onFlows={take} />
  ));
  const known = new Map(prefectures.flatMap((key) => [[key, inside.get(at(key))] as const]));
  const counties = new Map([...known].flatMap(([key, flows]) => (flows ? [[key, flows] as const] : [])));
  const whole = query.data !== undefined && counties.size === prefectures.length;
  const links = whole ? takeApart(query.data?.flows ?? [], counties) : undefined;
  const underWay = query.data?.transfers.nodes ?? [];
  const rows: ReceiverRow[] | undefined = links && receiverRows(links, underWay);
  return { fault: query.fault, links, rows, underWay, readers };
}

type FlowsInsideProps = {
  divisionKey: string;
  name: string;
  onFlows: (name: string, flows: readonly FlowLink[]) => void;
};

/** Asks one prefecture for its counties and hands them up: how many prefectures there are is only known afterwards. */
function FlowsInside({ divisionKey, name, onFlows }: FlowsInsideProps) {
  const { filter, period } = useScope();
  const { providerKey } = filter;
  const { data } = useFreshQuery({
    query: FLOWS_INSIDE,
    variables: { divisionKey, period, ...(providerKey ? { providerKey } : {}) },
  });
  useEffect(() => {
    if (data) onFlows(name, data.flows);
  }, [data, name, onFlows]);
  return null;
}

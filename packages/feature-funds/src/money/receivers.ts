/** What flowed from one provider to one receiver, in fen. */
export type Flow = {
  division: { id: string; key: string; name: string };
  committed: string;
  expected: string;
  sent: string;
  inPlace: string;
  inTransit: string;
  allocated: string;
  spent: string;
};

export const STAGES = ['committed', 'expected', 'sent', 'inPlace', 'allocated', 'spent', 'inTransit'] as const;
export type Stage = (typeof STAGES)[number];

export type ReceiverRow = Record<Stage, bigint> & {
  id: string;
  key: string;
  name: string;
  /** Days of the oldest money under way to it; null where nothing is. */
  oldestDays: number | null;
  /** LATE or SOON where any of it is, by the rule in force. */
  timeliness: string;
};

type UnderWay = { division: { key: string }; ageDays: number | null; timeliness: string };

/** One row a receiver, all its providers together, in the order of division keys. */
export function receiverRows(flows: readonly Flow[], underWay: readonly UnderWay[]): ReceiverRow[] {
  const groups = [...Map.groupBy(flows, (flow) => flow.division.key)].sort(([a], [b]) => (a < b ? -1 : 1));
  return groups.flatMap(([key, links]): ReceiverRow[] => {
    const division = links[0]?.division;
    if (division === undefined) return [];
    const here = underWay.filter((transfer) => transfer.division.key === key);
    const sums = Object.fromEntries(
      STAGES.map((stage) => [stage, links.reduce((sum, link) => sum + BigInt(link[stage]), 0n)]),
    ) as Record<Stage, bigint>;
    return [
      {
        ...division,
        ...sums,
        oldestDays: here.length === 0 ? null : Math.max(...here.map(({ ageDays }) => ageDays ?? 0)),
        timeliness: ['LATE', 'SOON'].find((one) => here.some(({ timeliness }) => timeliness === one)) ?? 'ON_TIME',
      },
    ];
  });
}

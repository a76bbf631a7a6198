/** A transfer with something under way, as far as its age and holder go. */
export type UnderWay = {
  inTransit: string;
  ageDays: number | null;
  timeliness: 'ON_TIME' | 'SOON' | 'LATE' | 'DONE';
  holder: { id: string; name: string };
};

export type HolderShare = {
  id: string;
  name: string;
  fen: bigint;
  transfers: number;
  /** Of them older than the rule allows. */
  late: number;
  oldestDays: number;
};

/** Money under way by who holds it: the holder of the oldest first, then the larger amount. */
export function byHolder(transfers: readonly UnderWay[]): HolderShare[] {
  const holders = [...Map.groupBy(transfers, (transfer) => transfer.holder.id).values()];
  const shares = holders.flatMap((group): HolderShare[] => {
    const holder = group[0]?.holder;
    if (holder === undefined) return [];
    return [
      {
        ...holder,
        fen: group.reduce((sum, { inTransit }) => sum + BigInt(inTransit), 0n),
        transfers: group.length,
        late: group.filter(({ timeliness }) => timeliness === 'LATE').length,
        oldestDays: oldest(group),
      },
    ];
  });
  return shares.sort((a, b) => b.oldestDays - a.oldestDays || (a.fen < b.fen ? 1 : -1));
}

/** Days of the oldest transfer under way; 0 where there is none. */
export function oldest(transfers: readonly Pick<UnderWay, 'ageDays'>[]): number {
  return Math.max(0, ...transfers.map(({ ageDays }) => ageDays ?? 0));
}

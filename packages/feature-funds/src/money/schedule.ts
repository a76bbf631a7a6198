import type { FenText } from './sums.ts';

export type PlannedInstalment = {
  id: string;
  amount: FenText;
  sent: FenText;
  dueOn: string;
  timeliness: 'ON_TIME' | 'SOON' | 'LATE' | 'DONE';
  division: { id: string; key: string; name: string };
};

export type PlanCell = { fen: bigint; sentFen: bigint; tone: 'done' | 'late' | 'soon' | 'open' };

/** The year's instalments of one receiver by month; `months[0]` is January. */
export type PlanRow = {
  id: string;
  key: string;
  name: string;
  fen: bigint;
  sentFen: bigint;
  months: readonly (PlanCell | undefined)[];
};

/** The plan of a year as a table of receivers by months, in the order of division keys. */
export function yearPlan(instalments: readonly PlannedInstalment[]): PlanRow[] {
  const groups = [...Map.groupBy(instalments, (one) => one.division.key)].sort(([a], [b]) => (a < b ? -1 : 1));
  return groups.flatMap(([key, group]): PlanRow[] => {
    const division = group[0]?.division;
    if (division === undefined) return [];
    const months = Array.from({ length: 12 }, (_, month) =>
      planCell(group.filter((one) => Number(one.dueOn.slice(5, 7)) === month + 1)),
    );
    return [{ id: division.id, key, name: division.name, ...totals(group), months }];
  });
}

function planCell(group: readonly PlannedInstalment[]): PlanCell | undefined {
  if (group.length === 0) return undefined;
  const open = group.filter((one) => BigInt(one.sent) < BigInt(one.amount));
  const has = (timeliness: string) => open.some((one) => one.timeliness === timeliness);
  const tone = open.length === 0 ? 'done' : has('LATE') ? 'late' : has('SOON') ? 'soon' : 'open';
  return { ...totals(group), tone };
}

function totals(group: readonly PlannedInstalment[]): { fen: bigint; sentFen: bigint } {
  return {
    fen: group.reduce((sum, one) => sum + BigInt(one.amount), 0n),
    sentFen: group.reduce((sum, one) => sum + BigInt(one.sent), 0n),
  };
}

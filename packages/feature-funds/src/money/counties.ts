import { type Flow, STAGES } from './receivers.ts';

/** A flow to a place of some level. */
export type LevelledFlow = Flow & { division: Flow['division'] & { level: string } };

/** The prefectures among the receivers, whose counties are still to be asked for. */
export function prefecturesOf(flows: readonly LevelledFlow[], asked: string | undefined): string[] {
  const keys = flows.filter(({ division }) => division.level === 'PREFECTURE').map(({ division }) => division.key);
  return [...new Set(keys)].filter((key) => key !== asked);
}

/**
 * Flows with every prefecture taken apart into its counties. What a prefecture has of its own stays under its name, so
 * that the rows still sum to the whole.
 */
export function takeApart<F extends LevelledFlow>(flows: readonly F[], inside: ReadonlyMap<string, readonly F[]>): F[] {
  return flows.flatMap((flow, at): F[] => {
    const { key } = flow.division;
    const counties = inside.get(key);
    if (counties === undefined) return [flow];
    if (flows.findIndex(({ division }) => division.key === key) !== at) return [];
    const whole = flows.filter(({ division }) => division.key === key);
    const own = Object.fromEntries(STAGES.map((stage) => [stage, `${total(whole, stage) - total(counties, stage)}`]));
    const hasOwn = STAGES.some((stage) => own[stage] !== '0');
    return hasOwn ? [...counties, { ...flow, ...own }] : [...counties];
  });
}

function total(flows: readonly Flow[], stage: (typeof STAGES)[number]): bigint {
  return flows.reduce((sum, flow) => sum + BigInt(flow[stage]), 0n);
}

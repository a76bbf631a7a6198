import { graphql, type ResultOf } from '@jiedui/shell';

export const FLOWS = graphql(`
  query Flows($divisionKey: DivisionKey, $providerKey: OrganisationKey, $period: Period!) {
    flows(divisionKey: $divisionKey, providerKey: $providerKey, period: $period) {
      provider { id key name }
      division { id key name }
      scheme
      expected committed sent inPlace inTransit allocated spent
    }
  }
`);

export type MoneyFlow = ResultOf<typeof FLOWS>['flows'][number];
export const MEASURES = ['inPlace', 'sent', 'committed', 'spent'] as const;
export type MoneyMeasure = (typeof MEASURES)[number];

export interface Picture {
  nodes: { id: string; label: string; depth: number; fen: bigint }[];
  links: { from: string; to: string; fen: bigint }[];
}

/** A prefecture of a picture and where its money went on to. */
export interface Inside {
  key: string;
  /** What the prefecture keeps itself is called: 州本级. */
  ownName: string;
  flows: readonly MoneyFlow[];
}

const PREFECTURE_DIGITS = 4;
const providerId = (key: string) => `from:${key}`;
const divisionId = (key: string) => `to:${key}`;
const ownId = (key: string) => `own:${key}`;

/** The key a node stands for. */
export const keyOfNode = (id: string): string => id.slice(id.indexOf(':') + 1);

export const isProviderNode = (id: string): boolean => id.startsWith('from:');

/** The prefectures among the receivers: their counties stand in a third column. */
export function prefecturesOf(flows: readonly MoneyFlow[], asked: string | undefined): string[] {
  const keys = flows.map((flow) => flow.division.key).filter((key) => key.length === PREFECTURE_DIGITS);
  return [...new Set(keys)].filter((key) => key !== asked).toSorted();
}

/**
 * Providers on the left, then receivers, then what lies inside them; a band for each pair with money, schemes of one
 * pair in one band. Sums are exact: every band is counted once at each of its two ends.
 */
export function pictureOf(
  flows: readonly MoneyFlow[],
  measure: MoneyMeasure,
  insides: readonly Inside[] = [],
): Picture {
  const nodes = new Map<string, Picture['nodes'][number]>();
  const links = new Map<string, Picture['links'][number]>();
  const add = (id: string, label: string, depth: number, fen: bigint) => {
    const node = nodes.get(id) ?? { id, label, depth, fen: 0n };
    nodes.set(id, { ...node, fen: node.fen + fen });
  };
  const join = (from: string, to: string, fen: bigint) => {
    const link = links.get(`${from} ${to}`) ?? { from, to, fen: 0n };
    links.set(`${from} ${to}`, { ...link, fen: link.fen + fen });
  };
  for (const flow of flows) {
    const fen = BigInt(flow[measure]);
    if (fen <= 0n) continue;
    const [from, to] = [providerId(flow.provider.key), divisionId(flow.division.key)];
    add(from, flow.provider.name, 0, fen);
    add(to, flow.division.name, 1, fen);
    join(from, to, fen);
  }
  for (const inside of insides) {
    for (const { division, ...flow } of inside.flows) {
      const fen = BigInt(flow[measure]);
      if (fen <= 0n || !nodes.has(divisionId(inside.key))) continue;
      const own = division.key === inside.key;
      const to = own ? ownId(division.key) : divisionId(division.key);
      add(to, own ? inside.ownName : division.name, 2, fen);
      join(divisionId(inside.key), to, fen);
    }
  }
  return { nodes: [...nodes.values()], links: [...links.values()] };
}

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

const providerId = (key: string) => `from:${key}`;
const divisionId = (key: string) => `to:${key}`;

/** The key a node stands for. */
export const keyOfNode = (id: string): string => id.slice(id.indexOf(':') + 1);

/**
 * Providers on the left, receivers on the right, a band for each pair with money; schemes of one pair are one band.
 * Sums are exact: every band is counted once at each of its two ends.
 */
export function pictureOf(flows: readonly MoneyFlow[], measure: MoneyMeasure): Picture {
  const nodes = new Map<string, Picture['nodes'][number]>();
  const links = new Map<string, Picture['links'][number]>();
  const add = (id: string, label: string, depth: number, fen: bigint) => {
    const node = nodes.get(id) ?? { id, label, depth, fen: 0n };
    nodes.set(id, { ...node, fen: node.fen + fen });
  };
  for (const flow of flows) {
    const fen = BigInt(flow[measure]);
    if (fen <= 0n) continue;
    const [from, to] = [providerId(flow.provider.key), divisionId(flow.division.key)];
    add(from, flow.provider.name, 0, fen);
    add(to, flow.division.name, 1, fen);
    const link = links.get(`${from} ${to}`) ?? { from, to, fen: 0n };
    links.set(`${from} ${to}`, { ...link, fen: link.fen + fen });
  }
  return { nodes: [...nodes.values()], links: [...links.values()] };
}

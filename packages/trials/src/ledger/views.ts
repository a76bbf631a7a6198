import type { Viewer } from '@jiedui/gateway/schema/viewer.ts';
import type { OpenPlatform } from '../platform/index.ts';
import type { Books, People } from './books.ts';

interface Balances {
  inTransit: string;
  available: string;
  allocated: string;
  spent: string;
}
interface PostingNode {
  kind: string;
  amount: string;
  reverses: { kind: string } | null;
  fund: Balances;
}
interface TransferNode {
  amount: string;
  confirmed: string;
  recalled: string;
  inTransit: string;
  fund: Balances;
  receipts: { amount: string; reversedOn: string | null }[];
  matches: { amount: string; reversedOn: string | null }[];
}
interface Page<T> {
  nodes: T[];
  pageInfo: { hasNextPage: boolean };
}

const BALANCES = 'inTransit available allocated spent';
// Each is one root field, so one statement, so one moment: what it shows must fit together whoever writes meanwhile.
const POSTINGS = `query ($id: ID!) { postings(filter: { fundId: $id }, first: 100) { pageInfo { hasNextPage }
  nodes { kind amount reverses { kind } fund { ${BALANCES} } } } }`;
const TRANSFERS = `query ($id: ID!) { transfers(filter: { fundId: $id }, first: 100) { pageInfo { hasNextPage }
  nodes { amount confirmed recalled inTransit fund { ${BALANCES} }
    receipts { amount reversedOn } matches { amount reversedOn } } } }`;

/** What each kind of entry moves, from the words of the trade: what arrives, is given back, allocated, spent, under way. */
const MOVES: Readonly<Record<string, Partial<Record<keyof Balances, 1n | -1n>>>> = {
  SENT: { inTransit: 1n },
  CONFIRMED: { inTransit: -1n, available: 1n },
  MATCHED: { inTransit: -1n },
  RECALLED: { inTransit: -1n },
  REGISTERED: { available: 1n },
  RETURNED: { available: -1n },
  ALLOCATED: { available: -1n, allocated: 1n },
  SPENT: { allocated: -1n, spent: 1n },
};

/** Everything a person sees of a fund's money that does not fit together in one answer. */
export async function lookAt(platform: OpenPlatform, who: Viewer, fundId: string): Promise<string[]> {
  const faults: string[] = [];
  const seen = `${who.username} at fund ${fundId}`;
  const { postings } = await ask<{ postings: Page<PostingNode> }>(platform, who, POSTINGS, fundId);
  const [first] = postings.nodes;
  for (const [name, value] of Object.entries(first?.fund ?? {}))
    if (BigInt(value as string) < 0n) faults.push(`${seen}: ${name} is ${value}`);
  if (first && !postings.pageInfo.hasNextPage) {
    const { balances } = { balances: first.fund };
    const summed = sumUp(postings.nodes);
    for (const [name, value] of Object.entries(balances))
      if (summed[name as keyof Balances] !== BigInt(value as string))
        faults.push(
          `${seen}: ${name} is ${value}, its entries in the same answer say ${summed[name as keyof Balances]}`,
        );
  }
  const { transfers } = await ask<{ transfers: Page<TransferNode> }>(platform, who, TRANSFERS, fundId);
  let underWay = 0n;
  for (const transfer of transfers.nodes) {
    const [amount, confirmed, recalled, inTransit] = [
      BigInt(transfer.amount),
      BigInt(transfer.confirmed),
      BigInt(transfer.recalled),
      BigInt(transfer.inTransit),
    ];
    underWay += inTransit;
    const received = [...transfer.receipts, ...transfer.matches]
      .filter(({ reversedOn }) => reversedOn === null)
      .reduce((sum, receipt) => sum + BigInt(receipt.amount), 0n);
    if (inTransit < 0n || inTransit !== amount - confirmed - recalled || received !== confirmed)
      faults.push(
        `${seen}: a transfer of ${amount} is ${confirmed} confirmed (${received} by receipts), ${recalled} recalled and ${inTransit} under way`,
      );
  }
  const fund = transfers.nodes[0]?.fund;
  if (fund && !transfers.pageInfo.hasNextPage && BigInt(fund.inTransit) !== underWay)
    faults.push(`${seen}: ${fund.inTransit} is under way, its transfers in the same answer say ${underWay}`);
  return faults;
}

function sumUp(postings: readonly PostingNode[]): Record<keyof Balances, bigint> {
  const sums = { inTransit: 0n, available: 0n, allocated: 0n, spent: 0n };
  for (const { kind, amount, reverses } of postings) {
    const sign = kind === 'REVERSAL' ? -1n : 1n;
    for (const [name, direction] of Object.entries(MOVES[reverses?.kind ?? kind] ?? {}))
      sums[name as keyof Balances] += BigInt(amount) * direction * sign;
  }
  return sums;
}

/** What both sides and their province see of the funds; once nobody writes any more it is the same. */
export async function viewsOf(platform: OpenPlatform, people: People, { funds }: Books): Promise<Balances[]> {
  const document = `query ($id: ID!) { node(id: $id) { ... on Fund { ${BALANCES} } } }`;
  const views: string[] = [];
  for (const who of Object.values(people) as Viewer[]) {
    const seen: Balances[] = [];
    for (const fund of funds) seen.push((await ask<{ node: Balances }>(platform, who, document, fund)).node);
    views.push(JSON.stringify(seen));
  }
  if (new Set(views).size !== 1) throw new Error(`the sides see different books: ${views.join(' ')}`);
  return JSON.parse(views[0] ?? '[]') as Balances[];
}

async function ask<T>(platform: OpenPlatform, who: Viewer, document: string, id: string): Promise<T> {
  const { data, errors } = await platform.query<T>(who, document, { id });
  if (errors) throw new Error(`${who.username}: ${JSON.stringify(errors)}`);
  return data;
}

import { graphql, type ResultOf } from '@jiedui/shell';

export const COMPARISON = graphql(`
  query Comparison($divisionKey: DivisionKey, $providerKey: OrganisationKey, $by: FigureSplit!, $period: Period!, $keys: [String!]!) {
    comparison(divisionKey: $divisionKey, providerKey: $providerKey, by: $by, period: $period, keys: $keys) {
      key
      name
      figures { key value }
    }
  }
`);

export type ComparisonRow = ResultOf<typeof COMPARISON>['comparison'][number];

/** What stands side by side, money first. Shares are fractions, money is fen. */
export const KEYS = [
  'funds.expected',
  'funds.sent',
  'funds.in-place',
  'funds.in-place-share',
  'funds.in-transit',
  'funds.idle',
  'funds.idle-share',
  'funds.programmed-share',
  'projects.planned',
  'projects.not-started',
  'projects.started-share',
  'projects.invested-share',
];

export function figureOf(row: ComparisonRow, key: string): string | null {
  return row.figures.find((figure) => figure.key === key)?.value ?? null;
}

/** Rows by a figure, the unknown always last. */
export function sortedBy(rows: readonly ComparisonRow[], key: string, descending: boolean): ComparisonRow[] {
  return rows.toSorted((a, b) => {
    const [left, right] = [figureOf(a, key), figureOf(b, key)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return (Number(left) - Number(right)) * (descending ? -1 : 1);
  });
}

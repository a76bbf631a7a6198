import { graphql, useFreshQuery } from '@jiedui/shell';

const RULE = graphql(
  `query NearlySpentRule { rules(keys: ["line.nearly-spent-share"]) { key value validTo divisionKey } }`,
);

/** From which share of its allocation on a line is about to overspend; 1 until the rule is known, so that nothing is alarmed. */
export function useNearlyShare(): number {
  const { data } = useFreshQuery({ query: RULE, variables: {} });
  const rule = data?.rules.find(({ validTo }) => validTo === null);
  return rule === undefined ? 1 : Number(rule.value);
}

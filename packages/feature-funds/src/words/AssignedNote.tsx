import { graphql, useFreshQuery, useScope } from '@jiedui/shell';
import { useText } from '@jiedui/ui';
import { fundWords } from './texts.ts';

const ASSIGNED = graphql(`
  query AssignedForDemo($divisionKey: DivisionKey, $providerKey: OrganisationKey) {
    pairings(divisionKey: $divisionKey, providerKey: $providerKey, first: 100) { nodes { id demoAssignment } }
  }
`);

type Pair = { divisionKey?: string; providerKey?: string };

function useAssigned(pair: Pair): string | null {
  const t = useText(fundWords);
  const { data } = useFreshQuery({ query: ASSIGNED, variables: pair });
  return data?.pairings.nodes.some((pairing) => pairing.demoAssignment) ? t.assigned : null;
}

/** Says so where pairs of providers and counties show that nobody published. */
export function AssignedNote() {
  const { filter } = useScope();
  return useAssigned(filter);
}

const COUNTY = 6;

/** The same in the panel of one record of a provider and a receiver: a line of its own, or nothing. */
export function AssignedPair({ division, provider }: { division: { key: string }; provider: { key: string } }) {
  const said = useAssigned({ divisionKey: division.key.slice(0, COUNTY), providerKey: provider.key });
  return said === null ? null : <p className="jd-muted">{said}</p>;
}

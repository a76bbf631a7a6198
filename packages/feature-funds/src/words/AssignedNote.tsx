import { graphql, useFreshQuery, useScope } from '@jiedui/shell';
import { useText } from '@jiedui/ui';
import { fundWords } from './texts.ts';

const ASSIGNED = graphql(`
  query AssignedForDemo($divisionKey: DivisionKey, $providerKey: OrganisationKey) {
    pairings(divisionKey: $divisionKey, providerKey: $providerKey, first: 100) { nodes { id demoAssignment } }
  }
`);

/** Says so where pairs of providers and counties show that nobody published. */
export function AssignedNote() {
  const t = useText(fundWords);
  const { filter } = useScope();
  const { data } = useFreshQuery({ query: ASSIGNED, variables: filter });
  return data?.pairings.nodes.some((pairing) => pairing.demoAssignment) ? t.assigned : null;
}

import { graphql, useFreshQuery } from '@jiedui/shell';
import { useText } from '@jiedui/ui';
import { panelTexts } from './texts.ts';

const ASSIGNED = graphql(`
  query ProjectAssignedForDemo($divisionKey: DivisionKey!, $providerKey: OrganisationKey!) {
    pairings(divisionKey: $divisionKey, providerKey: $providerKey, first: 100) { nodes { id demoAssignment } }
  }
`);

/** Says so where nobody published that this provider helps this county. */
export function AssignedPair({ county, provider }: { county: { key: string }; provider: { key: string } }) {
  const t = useText(panelTexts);
  const { data } = useFreshQuery({
    query: ASSIGNED,
    variables: { divisionKey: county.key, providerKey: provider.key },
  });
  if (!data?.pairings.nodes.some((pairing) => pairing.demoAssignment)) return null;
  return <p className="jd-muted">{t.assigned}</p>;
}

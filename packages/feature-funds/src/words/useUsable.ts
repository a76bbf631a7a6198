import { graphql, isFor, useFreshQuery, useSession } from '@jiedui/shell';
import { useText } from '@jiedui/ui';
import { fundWords } from './texts.ts';

const USABLE = graphql(`
  query UsableAgreements($providerKey: OrganisationKey!) {
    agreements(providerKey: $providerKey, inForce: true, first: 1) { nodes { id } }
  }
`);

type Usable = {
  /** Whether this person commits and sends at all. */
  officer: boolean;
  /** Whether there is an agreement in force to do it under; not yet known counts as yes. */
  usable: boolean;
  /** What to put on the button: disabled with the reason, or nothing. */
  bar: { disabled?: true; title?: string };
};

/** Whether a provider's officer may commit or send now: only under an agreement in force. */
export function useUsable(): Usable {
  const words = useText(fundWords);
  const session = useSession();
  const officer = isFor(session, { levels: ['partner'], roles: ['officer'] });
  const { data } = useFreshQuery({
    query: USABLE,
    variables: { providerKey: session.organisation.key },
    pause: !officer,
  });
  const usable = data === undefined || data.agreements.nodes.length > 0;
  return { officer, usable, bar: usable ? {} : { disabled: true, title: words.noAgreement } };
}

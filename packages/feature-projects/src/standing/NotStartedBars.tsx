import { graphql, Loaded, useChangeAddress, useFreshQuery, useScope } from '@jiedui/shell';
import { Bars, UNKNOWN, useText } from '@jiedui/ui';
import { rankNotStarted } from './rank.ts';
import { standingTexts } from './texts.ts';

const COMPARISON = graphql(`
  query NotStartedByPlace($divisionKey: DivisionKey, $providerKey: OrganisationKey, $period: Period!, $keys: [String!]!) {
    comparison(divisionKey: $divisionKey, providerKey: $providerKey, by: DIVISION, period: $period, keys: $keys) {
      key name figures { key value }
    }
  }
`);

/** Places beneath the page's own by projects that have not started; a press narrows the page to one. */
export function NotStartedBars({ most }: { most?: number }) {
  const t = useText(standingTexts);
  const { filter, period } = useScope();
  const change = useChangeAddress();
  const keys = ['projects.not-started', 'projects.planned'];
  const query = useFreshQuery({ query: COMPARISON, variables: { ...filter, period, keys } });
  return (
    <Loaded query={query}>
      {({ comparison }) => (
        <Bars
          head={t.place}
          valueHead={t.ofNote}
          rows={rankNotStarted(comparison)
            .slice(0, most)
            .map(({ key, name, notStarted, planned }) => ({
              key,
              label: name,
              value: notStarted === null ? UNKNOWN : t.of(notStarted, planned),
              size: notStarted,
              onOpen: () => change({ place: key }, { push: true }),
            }))}
        />
      )}
    </Loaded>
  );
}

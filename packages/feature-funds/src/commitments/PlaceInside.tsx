import { useFreshQuery } from '@jiedui/shell';
import { type Bind, Choice, useText } from '@jiedui/ui';
import { PLACES_INSIDE } from './documents.ts';
import { commitTexts } from './texts.ts';

/** Levels whose parts keep books of their own: money goes to a county, never to a township. */
const SPLIT: readonly string[] = ['PROVINCE', 'PREFECTURE'];

/** The receiver of a commitment: the agreement's place, or one of its counties. */
export function PlaceInside({ divisionKey, ...bind }: Bind<string> & { divisionKey: string | undefined }) {
  const t = useText(commitTexts);
  const { data, loading } = useFreshQuery({
    query: PLACES_INSIDE,
    variables: { key: divisionKey ?? '' },
    pause: divisionKey === undefined,
  });
  const place = data?.division;
  const inside = place && SPLIT.includes(place.level) ? place.children.nodes : [];
  const whole = place ? [{ value: place.key, label: inside.length === 0 ? place.name : t.whole(place.name) }] : [];
  const options = [...whole, ...inside.map(({ key, name }) => ({ value: key, label: name }))];
  return <Choice {...bind} options={options} loading={loading} />;
}

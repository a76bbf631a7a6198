import { graphql, useFreshQuery } from '@jiedui/shell';
import { type Bind, Choice, useText } from '@jiedui/ui';
import './create.css';
import { createTexts } from './texts.ts';

const BENEATH = graphql(`
  query PlacesBeneath($key: DivisionKey!) {
    division(key: $key) { id key name children(first: 200) { nodes { id key name kind } } }
  }
`);

const COUNTY = 6;
const TOWNSHIP = 9;

function useBeneath(key: string | undefined) {
  const { data } = useFreshQuery({ query: BENEATH, variables: { key: key ?? '' }, pause: key === undefined });
  const places = data?.division?.children.nodes.filter(({ kind }) => kind !== 'PLACEHOLDER') ?? [];
  return { name: data?.division?.name ?? '', options: places.map((one) => ({ value: one.key, label: one.name })) };
}

/** Where it is built: the county, one of its townships, or one of that township's villages. The value is the deepest key. */
export function SitePicker({ value, onChange, onBlur, id, ...aria }: Bind<string>) {
  const t = useText(createTexts);
  const countyKey = value.slice(0, COUNTY);
  const townshipKey = value.length >= TOWNSHIP ? value.slice(0, TOWNSHIP) : undefined;
  const villageKey = value.length > TOWNSHIP ? value : undefined;
  const county = useBeneath(countyKey);
  const township = useBeneath(townshipKey);
  const whole = { value: '', label: t.wholeCounty(county.name) };
  const wholeTownship = { value: '', label: t.wholeTownship(township.name) };
  return (
    <div className="jd-site">
      <Choice
        id={id}
        {...aria}
        value={townshipKey ?? ''}
        onChange={(key) => onChange(key || countyKey)}
        onBlur={onBlur}
        options={townshipKey === undefined ? county.options : [whole, ...county.options]}
        placeholder={t.township}
      />
      {townshipKey === undefined ? null : (
        <>
          <label className="jd-muted" htmlFor={`${id}-village`}>
            {t.village}
          </label>
          <Choice
            id={`${id}-village`}
            aria-invalid={aria['aria-invalid']}
            aria-describedby={aria['aria-describedby']}
            value={villageKey ?? ''}
            onChange={(key) => onChange(key || townshipKey)}
            onBlur={onBlur}
            options={villageKey === undefined ? township.options : [wholeTownship, ...township.options]}
            placeholder={t.village}
          />
        </>
      )}
    </div>
  );
}

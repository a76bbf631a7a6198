import { LinesSkeleton, useText } from '@jiedui/ui';
import { Input } from 'antd';
import { Fragment, useDeferredValue, useState } from 'react';
import { useQuery } from 'urql';
import { useChangeAddress, useScope } from '../address/address.ts';
import { useSession } from '../session/SessionGate.tsx';
import './picker.css';
import { distinctPlaces, FIND_PLACES, PLACE, type Place, RECEIVERS, toPlace } from './places.ts';
import { pickerTexts } from './texts.ts';

/** A way up, what lies beneath, and a search: one press chooses. */
export function PlaceChoice({ onDone }: { onDone: () => void }) {
  const t = useText(pickerTexts);
  const session = useSession();
  const { place, own, side } = useScope();
  const change = useChangeAddress();
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const giving = side === 'giving';
  const here = place ?? own;
  const [beneath] = useQuery({ query: PLACE, variables: { key: here }, pause: giving && place === undefined });
  const [receivers] = useQuery({
    query: RECEIVERS,
    variables: { providerKey: session.organisation.key },
    pause: !giving,
  });
  const [found] = useQuery({
    query: FIND_PLACES,
    variables: { text: wanted, within: giving ? null : own },
    pause: wanted === '',
  });
  const division = beneath.data?.division;
  const linked = receivers.data?.pairings.nodes.map((link) => toPlace(link.division));
  const list: Place[] | undefined =
    wanted !== ''
      ? found.data?.searchDivisions.map(toPlace)
      : giving && place === undefined
        ? linked && distinctPlaces(linked)
        : division?.children.nodes.map(toPlace);
  const pick = (key: string | undefined) => {
    change({ place: key === own && !giving ? undefined : key });
    onDone();
  };
  // Above one's own place there is nothing to choose.
  const up = [...(division?.ancestors ?? []), ...(division ? [division] : [])].filter(
    (one) => giving || one.key.startsWith(own),
  );
  return (
    <div className="jd-place">
      <Input
        value={text}
        allowClear
        autoFocus
        placeholder={t.find}
        aria-label={t.find}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="jd-place-path">
        {giving ? (
          <button type="button" className="jd-plain" onClick={() => pick(undefined)}>
            {t.all}
          </button>
        ) : null}
        {place === undefined && giving
          ? null
          : up.map((one, index) => (
              <Fragment key={one.key}>
                {index > 0 || giving ? <span className="jd-muted">/</span> : null}
                <button type="button" className="jd-plain" onClick={() => pick(one.key)}>
                  {one.name}
                </button>
              </Fragment>
            ))}
      </div>
      {list === undefined ? (
        <LinesSkeleton />
      ) : (
        <ul className="jd-place-list">
          {list.length === 0 ? <li className="jd-muted">{t.none}</li> : null}
          {list.map((one) => (
            <li key={one.key}>
              <button
                type="button"
                className="jd-plain jd-place-item"
                aria-current={one.key === place}
                onClick={() => pick(one.key)}
              >
                {one.name}
                <span className="jd-muted">{one.note}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

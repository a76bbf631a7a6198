import { Icon, useText } from '@jiedui/ui';
import { Popover } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useScope } from '../address/address.ts';
import { useSession } from '../session/SessionGate.tsx';
import { PlaceChoice } from './PlaceChoice.tsx';
import './picker.css';
import { PLACE } from './places.ts';
import { pickerTexts } from './texts.ts';

/** The place that every page obeys: within one's own territory, or among the receivers of a provider. */
export function PlacePicker() {
  const t = useText(pickerTexts);
  const session = useSession();
  const { place, side, own } = useScope();
  const [open, setOpen] = useState(false);
  const [{ data }] = useQuery({ query: PLACE, variables: { key: place ?? own }, pause: place === undefined });
  const fallback = side === 'giving' ? t.all : (session.division?.name ?? session.organisation.name);
  const name = place === undefined ? fallback : (data?.division?.name ?? place);
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      content={<PlaceChoice onDone={() => setOpen(false)} />}
    >
      <button type="button" className="jd-plain jd-top-button" aria-expanded={open} title={t.placeHint}>
        <Icon name="place" />
        <span>
          <span className="jd-unseen">{t.place} </span>
          {name}
        </span>
        <Icon name="down" size={12} />
      </button>
    </Popover>
  );
}

import { useText } from '@jiedui/ui';
import { useChangeAddress, useScope } from '../address/address.ts';
import { sidesOf } from '../address/side.ts';
import { useSession } from '../session/SessionGate.tsx';
import './picker.css';
import { pickerTexts } from './texts.ts';

/** Provinces and prefectures both give and receive: which of the two the page looks at. Hidden where there is no choice. */
export function SidePicker() {
  const t = useText(pickerTexts);
  const { side } = useScope();
  const sides = sidesOf(useSession());
  const change = useChangeAddress();
  if (sides.length < 2) return null;
  return (
    <fieldset className="jd-sides" aria-label={t.side} style={{ margin: 0, padding: 0 }}>
      {sides.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === side}
          onClick={() => change({ side: one, place: undefined })}
        >
          {t[one]}
        </button>
      ))}
    </fieldset>
  );
}

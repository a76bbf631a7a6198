import { Dropdown } from 'antd';
import { Icon } from '../icon/Icon.tsx';
import { useColon, useText } from '../text/texts.ts';
import './list.css';
import { listTexts } from './texts.ts';

/** One filter: nothing chosen means all. */
export type Chip = {
  key: string;
  label: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
};

/** Filters as chips; the caller keeps them in the address. */
export function FilterChips({
  chips,
  onChange,
}: {
  chips: readonly Chip[];
  onChange: (key: string, value: string | undefined) => void;
}) {
  const t = useText(listTexts);
  const colon = useColon();
  return chips.map((chip) => {
    const chosen = chip.options.find((option) => option.value === chip.value);
    const items = [
      { key: '', label: t.all },
      ...chip.options.map((option) => ({ key: option.value, label: option.label })),
    ];
    return (
      <Dropdown
        key={chip.key}
        trigger={['click']}
        menu={{
          items,
          selectable: true,
          selectedKeys: [chip.value ?? ''],
          onClick: ({ key }) => onChange(chip.key, key === '' ? undefined : key),
          style: { maxHeight: '50vh', overflow: 'auto' },
        }}
      >
        <button type="button" className="jd-chip" data-on={chosen !== undefined}>
          {chip.label + colon + (chosen?.label ?? t.all)}
          <Icon name="down" size={12} />
        </button>
      </Dropdown>
    );
  });
}

import { Icon, useColon, useText } from '@jiedui/ui';
import { Input, Popover } from 'antd';
import { useState } from 'react';
import { filterTexts } from './texts.ts';

type TextChipProps = { label: string; value: string | undefined; onChange: (value: string | undefined) => void };

/** A filter by typed text, such as a voucher's number. Enter applies, an empty text lifts it. */
export function TextChip({ label, value, onChange }: TextChipProps) {
  const t = useText(filterTexts);
  const colon = useColon();
  const [open, setOpen] = useState(false);
  const apply = (text: string) => {
    onChange(text.trim() === '' ? undefined : text.trim());
    setOpen(false);
  };
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      content={
        <Input.Search
          autoFocus
          allowClear
          defaultValue={value}
          aria-label={label}
          placeholder={t.textHint(label)}
          enterButton={t.apply}
          onSearch={apply}
        />
      }
    >
      <button type="button" className="jd-chip" data-on={value !== undefined} aria-expanded={open}>
        {label + colon + (value ?? t.all)}
        <Icon name="down" size={12} />
      </button>
    </Popover>
  );
}

import { Input } from 'antd';

type TextFilterProps = { label: string; value: string | undefined; onChange: (text: string | undefined) => void };

/** A list's text filter, kept in the address by the caller; asked for on Enter, so that typing does not search. */
export function TextFilter({ label, value, onChange }: TextFilterProps) {
  return (
    <Input.Search
      key={value ?? ''}
      allowClear
      size="small"
      style={{ width: 260 }}
      aria-label={label}
      placeholder={label}
      defaultValue={value}
      onSearch={(text) => onChange(text.trim() || undefined)}
    />
  );
}

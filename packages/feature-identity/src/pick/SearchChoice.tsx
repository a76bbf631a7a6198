import type { Bind } from '@jiedui/ui';
import { Select } from 'antd';

export type Found = { value: string; label: string };

type SearchChoiceProps = Bind<string> & {
  found: readonly Found[];
  /** The label of the value, while it is not among what was found. */
  present: string | undefined;
  loading: boolean;
  onFind: (text: string) => void;
  placeholder: string;
  disabled?: boolean | undefined;
};

/** One of more than a list can show: found by typing, chosen from what was found. */
export function SearchChoice({ value, present, found, loading, onFind, onChange, ...rest }: SearchChoiceProps) {
  const known = value === '' || found.some((option) => option.value === value);
  const options = known ? [...found] : [{ value, label: present ?? value }, ...found];
  return (
    <Select
      {...rest}
      value={value === '' ? undefined : value}
      options={options}
      loading={loading}
      showSearch={{ filterOption: false, onSearch: onFind }}
      status={rest['aria-invalid'] ? 'error' : ''}
      style={{ width: '100%' }}
      onChange={(next: string) => onChange(next)}
    />
  );
}

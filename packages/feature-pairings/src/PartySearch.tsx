import { useFreshQuery } from '@jiedui/shell';
import type { Bind, Option } from '@jiedui/ui';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { FIND_DIVISIONS, FIND_ORGANISATIONS } from './documents.ts';

type SearchProps = Bind<string> & { placeholder: string };

/** Finds an organisation by name, key or pinyin initials. */
export function OrganisationSearch(props: SearchProps) {
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const query = useFreshQuery({ query: FIND_ORGANISATIONS, variables: { text: wanted }, pause: wanted === '' });
  const options = query.data?.organisations.nodes.map(({ key, name }) => ({ value: key, label: `${name}（${key}）` }));
  return <Found {...props} onSearch={setText} loading={query.loading} options={options ?? []} />;
}

/** Finds a province, prefecture or county by name, code or pinyin initials. */
export function DivisionSearch(props: SearchProps) {
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const query = useFreshQuery({ query: FIND_DIVISIONS, variables: { text: wanted }, pause: wanted === '' });
  const options = query.data?.searchDivisions.map(({ key, name, ancestors }) => ({
    value: key,
    label: [...ancestors.map((ancestor) => ancestor.name), name].join(' '),
  }));
  return <Found {...props} onSearch={setText} loading={query.loading} options={options ?? []} />;
}

function Found({
  value,
  onChange,
  onSearch,
  options,
  ...rest
}: SearchProps & { onSearch: (text: string) => void; loading: boolean; options: Option[] }) {
  return (
    <Select
      {...rest}
      value={value === '' ? undefined : value}
      options={options}
      // The server has matched already, by initials too, which the label does not show.
      showSearch={{ filterOption: false, onSearch }}
      notFoundContent={null}
      style={{ width: '100%' }}
      onChange={(next: string) => onChange(next)}
    />
  );
}

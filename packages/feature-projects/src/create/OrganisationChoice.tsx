import { graphql, useFreshQuery } from '@jiedui/shell';
import type { Bind } from '@jiedui/ui';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';

const ORGANISATIONS = graphql(`
  query OrganisationsToAnswer($text: String, $divisionKey: DivisionKey) {
    organisations(text: $text, divisionKey: $divisionKey, first: 50) { nodes { id key name active } }
  }
`);

type Known = { key: string; name: string };
type OrganisationChoiceProps = Bind<string> & {
  countyKey: string;
  /** Those that come to mind first: the county itself, the provider, whoever answers now. */
  known: readonly Known[];
};

/** An organisation of the county, or one of those known, found by name. */
export function OrganisationChoice({ value, onChange, countyKey, known, ...rest }: OrganisationChoiceProps) {
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const { data } = useFreshQuery({
    query: ORGANISATIONS,
    variables: { divisionKey: countyKey, text: wanted === '' ? null : wanted },
  });
  const found = data?.organisations.nodes.filter(({ active }) => active) ?? [];
  const fitting = known.filter(({ name }) => wanted === '' || name.includes(wanted));
  const all = new Map([...fitting, ...found].map((one) => [one.key, { value: one.key, label: one.name }]));
  return (
    <Select
      {...rest}
      value={value === '' ? undefined : value}
      options={[...all.values()]}
      showSearch={{ filterOption: false, onSearch: setText }}
      status={rest['aria-invalid'] ? 'error' : ''}
      style={{ width: '100%' }}
      onChange={(next: string) => onChange(next)}
    />
  );
}

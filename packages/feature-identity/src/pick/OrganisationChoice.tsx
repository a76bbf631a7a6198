import { useFreshQuery } from '@jiedui/shell';
import { type Bind, useText } from '@jiedui/ui';
import { useState } from 'react';
import { FIND_ORGANISATIONS } from './documents.ts';
import { SearchChoice } from './SearchChoice.tsx';
import { pickTexts } from './texts.ts';

/** An organisation that still acts, by name, pinyin initials or key. The value is its key. */
export function OrganisationChoice({ present, ...bind }: Bind<string> & { present?: string | undefined }) {
  const t = useText(pickTexts);
  const [text, setText] = useState('');
  const query = useFreshQuery({ query: FIND_ORGANISATIONS, variables: { text: text === '' ? null : text } });
  const found = (query.data?.organisations.nodes ?? [])
    .filter(({ active }) => active)
    .map(({ key, name }) => ({ value: key, label: `${name}（${key}）` }));
  return (
    <SearchChoice
      {...bind}
      found={found}
      present={present}
      loading={query.loading}
      onFind={setText}
      placeholder={t.organisation}
    />
  );
}

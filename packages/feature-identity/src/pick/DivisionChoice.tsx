import { useFreshQuery } from '@jiedui/shell';
import { type Bind, useText } from '@jiedui/ui';
import { useState } from 'react';
import { FIND_DIVISIONS } from './documents.ts';
import { SearchChoice } from './SearchChoice.tsx';
import { pickTexts } from './texts.ts';

/** A division by name, pinyin initials or code. The value is its key. */
export function DivisionChoice(bind: Bind<string> & { disabled?: boolean; present?: string | undefined }) {
  const t = useText(pickTexts);
  const [text, setText] = useState('');
  const query = useFreshQuery({ query: FIND_DIVISIONS, variables: { text }, pause: text.trim() === '' });
  const found = (query.data?.searchDivisions ?? []).map(({ key, name, ancestors }) => ({
    value: key,
    label: `${[...ancestors.map((above) => above.name), name].join(' ')}（${key}）`,
  }));
  return (
    <SearchChoice
      {...bind}
      found={found}
      present={bind.present}
      loading={query.loading}
      onFind={setText}
      placeholder={t.division}
    />
  );
}

import { defineTexts, Icon, useKeys, useText } from '@jiedui/ui';
import { type KeyboardEvent, useDeferredValue, useId, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { useGo } from '../address/address.ts';
import { graphql } from '../graphql.ts';
import { useTerm } from '../terms/terms.tsx';
import './search.css';

const SEARCH = graphql(
  `query Search($text: String!) { search(text: $text, first: 20) { kind label detail path nodeId } }`,
);

const texts = defineTexts({
  zh: {
    hint: '搜索地点、单位、项目、凭证（/）',
    none: '没有找到。可试试名称开头、拼音首字母、编号或凭证号。',
    results: '搜索结果',
  },
  en: {
    hint: 'Search places, organisations, projects, vouchers (/)',
    none: 'Nothing found. Try the beginning of a name, initials, a number or a voucher.',
    results: 'Results',
  },
});

/** One box for places, organisations, projects and vouchers within reach. `/` goes there, Enter opens, Esc leaves. */
export function SearchBox() {
  const t = useText(texts);
  const term = useTerm();
  const go = useGo();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const wanted = useDeferredValue(text.trim());
  const [{ data, fetching }] = useQuery({ query: SEARCH, variables: { text: wanted }, pause: wanted === '' || !open });
  useKeys({ '/': () => input.current?.focus() });
  const hits = wanted === '' ? [] : (data?.search ?? []);
  const leave = () => {
    setOpen(false);
    input.current?.blur();
  };
  const pick = (path: string) => {
    setText('');
    leave();
    go(path);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const hit = hits[at];
    if (event.key === 'Escape') leave();
    else if (event.key === 'ArrowDown') setAt(Math.min(hits.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else if (event.key === 'Enter' && hit !== undefined && !event.nativeEvent.isComposing) pick(hit.path);
    else return;
    event.preventDefault();
  };
  const shown = open && wanted !== '' && (hits.length > 0 || !fetching);
  return (
    <div className="jd-search">
      <Icon name="search" />
      <input
        ref={input}
        value={text}
        placeholder={t.hint}
        aria-label={t.hint}
        role="combobox"
        aria-expanded={shown}
        aria-controls={`${id}-hits`}
        aria-activedescendant={shown && hits.length > 0 ? `${id}-${at}` : undefined}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
      />
      {shown ? (
        <div id={`${id}-hits`} className="jd-search-hits" role="listbox" aria-label={t.results} tabIndex={-1}>
          {hits.length === 0 ? <p className="jd-muted">{t.none}</p> : null}
          {hits.map((hit, index) => (
            <div
              key={`${hit.kind}-${hit.nodeId ?? hit.path}`}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              tabIndex={-1}
              className="jd-search-hit"
              // The press comes before the box loses the focus and the list is gone.
              onMouseDown={(event) => {
                event.preventDefault();
                pick(hit.path);
              }}
              onMouseEnter={() => setAt(index)}
            >
              <span className="jd-muted">{term('SearchKind', hit.kind)}</span>
              <span>{hit.label}</span>
              <span className="jd-muted">{hit.detail}</span>
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}

import { useLanguage } from '@jiedui/ui';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../graphql.ts';

const TERMS = graphql(`query Terms { terms { list code zh en position } }`);

type Term = { list: string; code: string; zh: string; en: string; position: number };

const TermsContext = createContext<ReadonlyMap<string, readonly Term[]>>(new Map());

/** Loads the labels of all code lists once: labels are data, never literals in code. */
export function TermsProvider({ children }: { children: ReactNode }) {
  const [{ data }] = useQuery({ query: TERMS });
  const lists = useMemo(() => Map.groupBy(data?.terms ?? [], (term) => term.list), [data]);
  return <TermsContext value={lists}>{children}</TermsContext>;
}

/** A code's label: `useTerm()('FundSource', 'EAST_WEST')`. The code itself until the labels are there. */
export function useTerm(): (list: string, code: string) => string {
  const lists = useContext(TermsContext);
  const { language } = useLanguage();
  return (list, code) => lists.get(list)?.find((term) => term.code === code)?.[language] ?? code;
}

/** A code list as options for a choice or a filter, in its own order. */
export function useTermOptions(list: string): { value: string; label: string }[] {
  const lists = useContext(TermsContext);
  const { language } = useLanguage();
  const terms = [...(lists.get(list) ?? [])].sort((a, b) => a.position - b.position);
  return terms.map((term) => ({ value: term.code, label: term[language] }));
}

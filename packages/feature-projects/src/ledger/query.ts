import type { VariablesOf } from '@jiedui/shell';
import type { Sort } from '@jiedui/ui';
import type { PROJECTS } from '../project/documents.ts';

type Variables = VariablesOf<typeof PROJECTS>;
export type ProjectFilter = NonNullable<Variables['filter']>;
export type ProjectOrder = { sort: NonNullable<Variables['sort']>; direction: 'ASC' | 'DESC' };
type State = NonNullable<ProjectFilter['states']>[number];

export const NOT_STARTED: readonly State[] = ['PIPELINE', 'APPROVED', 'TENDERED'];
const STATES: readonly State[] = [...NOT_STARTED, 'STARTED', 'COMPLETED', 'ACCEPTED', 'SETTLED', 'TERMINATED'];
const TIMELINESS = ['LATE', 'SOON', 'ON_TIME', 'DONE'] as const;
const BUILDERS = ['PROVIDER', 'RECEIVER'] as const;

/** What the address says of the list; everything may be missing. */
export type LedgerAddress = Partial<Record<'year' | 'state' | 'category' | 'timeliness' | 'builder' | 'q', string>>;

/** Every year of the plan, where the page's own period is not meant. */
export const ALL_YEARS = 'all';
/** The states before the start of works, chosen as one. */
export const NOT_STARTED_CHOICE = 'not-started';

/** The filter that address and page make together; what an address spells wrongly counts as not said. */
export function ledgerFilter(
  address: LedgerAddress,
  scope: { filter: Pick<ProjectFilter, 'divisionKey' | 'providerKey'>; year: number },
): ProjectFilter {
  const year = yearOf(address.year, scope.year);
  const states = statesOf(address.state);
  const timeliness = TIMELINESS.find((one) => one === address.timeliness);
  const builder = BUILDERS.find((one) => one === address.builder);
  const text = address.q?.trim();
  return {
    ...scope.filter,
    ...(year === undefined ? {} : { year }),
    ...(states === undefined ? {} : { states }),
    ...(address.category ? { categories: [address.category] } : {}),
    ...(timeliness === undefined ? {} : { timeliness: [timeliness] }),
    ...(builder === undefined ? {} : { builder }),
    ...(text ? { text } : {}),
  };
}

/** The year in whose plan projects stand: the page's, another, or none for all. */
export function yearOf(chosen: string | undefined, page: number): number | undefined {
  if (chosen === ALL_YEARS) return undefined;
  return chosen !== undefined && /^\d{4}$/u.test(chosen) ? Number(chosen) : page;
}

function statesOf(chosen: string | undefined): State[] | undefined {
  if (chosen === NOT_STARTED_CHOICE) return [...NOT_STARTED];
  const state = STATES.find((one) => one === chosen);
  return state === undefined ? undefined : [state];
}

/** Columns by which the gateway orders, and its word for them. */
const ORDERS: Readonly<Record<string, ProjectOrder['sort']>> = {
  name: 'NAME',
  number: 'NUMBER',
  state: 'STATE',
  planned: 'PLANNED',
  spent: 'SPENT',
  deadline: 'DEADLINE',
  nextDue: 'NEXT_DUE',
};

/** What is due first stands first, until the person wants it otherwise. */
export const DEFAULT_SORT: Sort = { key: 'nextDue', descending: false };

/** Reads `planned-desc`; anything unknown is the default. */
export function readSort(text: string | undefined): Sort {
  const [key = '', direction] = (text ?? '').split('-');
  return key in ORDERS ? { key, descending: direction === 'desc' } : DEFAULT_SORT;
}

export function writeSort(sort: Sort | undefined): string | undefined {
  return sort === undefined ? undefined : `${sort.key}-${sort.descending ? 'desc' : 'asc'}`;
}

export function orderOf(sort: Sort): ProjectOrder {
  return { sort: ORDERS[sort.key] ?? 'NEXT_DUE', direction: sort.descending ? 'DESC' : 'ASC' };
}

/** Where the same rows in the same order come as a spreadsheet. */
export function exportHref(filter: ProjectFilter, order: ProjectOrder, language: string): string {
  return `/export/projects.xlsx?${new URLSearchParams({ filter: JSON.stringify(filter), ...order, language })}`;
}

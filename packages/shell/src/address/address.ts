import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useSession } from '../session/SessionGate.tsx';
import { changeSearch, keptSearch, type Search } from './search.ts';
import { sideOf } from './side.ts';

export function useAddress(): Search {
  return useSearch({ strict: false });
}

/** Changes parameters of the present address; the page stays. Filters replace, panels push a step to go back from. */
export function useChangeAddress() {
  const navigate = useNavigate();
  return useCallback(
    (changes: Readonly<Record<string, string | undefined>>, { push = false }: { push?: boolean } = {}) =>
      void navigate({
        to: '.',
        search: (search: Search) => changeSearch(search, changes),
        replace: !push,
        resetScroll: false,
      }),
    [navigate],
  );
}

/** Goes to a path inside the app, place and period kept: `go('/projects/51-2017-0012', { tab: 'papers' })`. */
export function useGo() {
  const navigate = useNavigate();
  return useCallback(
    (path: string, more: Readonly<Record<string, string | undefined>> = {}) => {
      const [pathname = '/', query = ''] = path.split('?');
      const own = Object.fromEntries(new URLSearchParams(query));
      void navigate({
        to: pathname,
        search: (search: Search) => changeSearch(keptSearch(search), { ...own, ...more }),
      });
    },
    [navigate],
  );
}

/** A parameter of the path, such as `number` of `/projects/$number`. @throws {Error} where the path has none. */
export function usePathParam(name: string): string {
  const params: Record<string, string | undefined> = useParams({ strict: false });
  const value = params[name];
  if (value === undefined) throw new Error(`the path of this screen has no $${name}`);
  return value;
}

/** Filters of a list, kept in the address: `const [filters, setFilter] = useFilters('state', 'source')`. */
export function useFilters<Name extends string>(...names: Name[]) {
  const address = useAddress();
  const change = useChangeAddress();
  const values: Partial<Record<Name, string>> = {};
  for (const name of names) if (address[name] !== undefined) values[name] = address[name];
  const set = (name: string, value: string | undefined) => change({ [name]: value });
  return [values, set] as const;
}

/** The thing whose panel is open, kept in the address as `?open=`: `const [open, setOpen] = useOpenItem()`. */
export function useOpenItem(name = 'open') {
  const address = useAddress();
  const change = useChangeAddress();
  const set = useCallback(
    (id: string | undefined) => change({ [name]: id }, { push: id !== undefined }),
    [change, name],
  );
  return [address[name], set] as const;
}

/**
 * What every page obeys: the place, the side and the period from the address, else the person's own. `filter` fits the
 * `divisionKey` and `providerKey` arguments of the schema.
 */
export function useScope() {
  const address = useAddress();
  const session = useSession();
  const side = sideOf(session, address.side);
  const period = address.period ?? session.businessDate.slice(0, 4);
  const place = address.place;
  const own = session.division?.key ?? session.organisation.key;
  const filter: { divisionKey?: string; providerKey?: string } =
    side === 'giving'
      ? { providerKey: session.organisation.key, ...(place === undefined ? {} : { divisionKey: place }) }
      : { divisionKey: place ?? own };
  return { place, own, side, period, year: Number(period.slice(0, 4)), filter };
}

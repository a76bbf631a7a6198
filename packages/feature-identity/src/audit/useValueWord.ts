import { useRoleWord, useTerm } from '@jiedui/shell';

/** Code lists by the name under which an entry keeps a code. A kind is a milestone's, or of an entry that was reversed. */
const LISTS: Readonly<Record<string, string>> = {
  state: 'ProjectState',
  scheme: 'PairingScheme',
  source: 'FundSource',
  category: 'ProjectCategory',
  builder: 'ProjectBuilder',
  route: 'Route',
};

/** A kept value in words: codes of lists by their labels, roles and levels by their names, everything else as it is. */
export function useValueWord(action: string): (path: readonly string[], value: string) => string {
  const term = useTerm();
  const role = useRoleWord();
  return (path, value) => {
    const name = path.at(-1) ?? '';
    if (name === 'role' || name === 'level') return role(value);
    if (name === 'kind') return term(action === 'entry.reversed' ? 'PostingKind' : 'MilestoneKind', value);
    const list = LISTS[name];
    return list === undefined ? value : term(list, value);
  };
}

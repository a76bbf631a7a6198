import { useScope, useTermOptions } from '@jiedui/shell';
import { type Chip, useText } from '@jiedui/ui';
import { projectTexts } from '../project/texts.ts';
import { type LedgerAddress, NOT_STARTED_CHOICE, yearOf } from './query.ts';
import { ledgerTexts } from './texts.ts';

const YEARS_BACK = 4;

/** The filters of a list of projects, by the names they have in the address. */
export function useProjectChips(address: LedgerAddress, names: readonly (keyof LedgerAddress)[]): Chip[] {
  const t = useText(projectTexts);
  const own = useText(ledgerTexts);
  const scope = useScope();
  const states = useTermOptions('ProjectState');
  const categories = useTermOptions('ProjectCategory');
  const timeliness = useTermOptions('Timeliness');
  const builders = useTermOptions('ProjectBuilder');
  const years = Array.from({ length: YEARS_BACK + 2 }, (_, at) => String(scope.year + 1 - at));
  const chips: Record<string, Chip> = {
    year: {
      key: 'year',
      label: t.year,
      value: yearOf(address.year, scope.year)?.toString(),
      options: years.map((year) => ({ value: year, label: year })),
    },
    state: {
      key: 'state',
      label: t.state,
      value: address.state,
      options: [{ value: NOT_STARTED_CHOICE, label: own.notStartedChoice }, ...states],
    },
    timeliness: { key: 'timeliness', label: t.timeliness, value: address.timeliness, options: timeliness },
    category: { key: 'category', label: t.category, value: address.category, options: categories },
    builder: { key: 'builder', label: t.builder, value: address.builder, options: builders },
  };
  return names.flatMap((name) => chips[name] ?? []);
}

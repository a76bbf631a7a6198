import { type Session, useSession } from '@jiedui/shell';
import { useDateCheck, useForm, useRequired, useText } from '@jiedui/ui';
import { type LineDraft, lineFault } from './lines.ts';
import { createTexts } from './texts.ts';

export type ProjectDraft = {
  agreementId: string;
  name: string;
  category: string;
  builder: string;
  siteKey: string;
  organisationKey: string;
  personName: string;
  year: string;
  deadline: string;
  plannedStartOn: string;
  lines: LineDraft[];
  beneficiaryHouseholds: string;
  description: string;
};

/** The form of a new project, begun with what the county and the day already say, and kept on leaving. */
export function useProjectForm(countyKey: string) {
  const t = useText(createTexts);
  const session = useSession();
  const date = useDateCheck();
  const optionalDate = useDateCheck({ optional: true });
  return useForm<ProjectDraft>({
    draftKey: 'projects.create',
    initial: begun(session, countyKey),
    checks: {
      agreementId: useRequired(t.agreement),
      name: useRequired(t.name),
      category: useRequired(t.category),
      siteKey: useRequired(t.site),
      organisationKey: useRequired(t.organisation),
      personName: useRequired(t.person),
      year: (text) => (/^20\d\d$/u.test(text.trim()) ? undefined : t.yearCheck),
      deadline: date,
      plannedStartOn: (text, { deadline }) =>
        optionalDate(text) ?? (text > deadline && date(deadline) === undefined ? t.startLate(deadline) : undefined),
      lines: (lines) => {
        const fault = lineFault(lines);
        if (fault === undefined) return undefined;
        const words = { none: () => t.none, source: t.sourceMissing, twice: t.twice, amount: t.amountWrong };
        return words[fault.fault](fault.at + 1);
      },
      beneficiaryHouseholds: (text) => (/^\d{0,7}$/u.test(text.trim()) ? undefined : t.householdsCheck),
    },
  });
}

function begun({ businessDate, organisation }: Session, countyKey: string): ProjectDraft {
  const year = businessDate.slice(0, 4);
  return {
    agreementId: '',
    name: '',
    category: '',
    builder: 'RECEIVER',
    siteKey: countyKey,
    organisationKey: organisation.key,
    personName: '',
    year,
    deadline: `${year}-12-31`,
    plannedStartOn: '',
    lines: [{ source: '', planned: '' }],
    beneficiaryHouseholds: '',
    description: '',
  };
}

import type { WholeProject } from '../project/documents.ts';

/** What of a project a person may edit, as a form holds it: text only. */
export type Editable = {
  name: string;
  organisationKey: string;
  personName: string;
  deadline: string;
  beneficiaryHouseholds: string;
  description: string;
};

export const FIELDS = [
  'name',
  'organisationKey',
  'personName',
  'deadline',
  'beneficiaryHouseholds',
  'description',
] as const satisfies readonly (keyof Editable)[];

type Source = Pick<WholeProject, 'name' | 'personName' | 'deadline' | 'beneficiaryHouseholds' | 'description'> & {
  organisation: { key: string };
};

export function editableOf(project: Source): Editable {
  const { name, personName, deadline, beneficiaryHouseholds, description, organisation } = project;
  return {
    name,
    organisationKey: organisation.key,
    personName,
    deadline,
    beneficiaryHouseholds: beneficiaryHouseholds?.toString() ?? '',
    description,
  };
}

/** The fields that differ from how the form began: nothing else is sent, so that nothing of a colleague's is undone. */
export function changed(base: Editable, mine: Editable): Partial<Editable> {
  return Object.fromEntries(FIELDS.filter((field) => base[field] !== mine[field]).map((field) => [field, mine[field]]));
}

export type Clash = { field: keyof Editable; mine: string; theirs: string; both: boolean };

/**
 * What stands against what after somebody else saved first: the fields that either changed. `both`: the two of them
 * changed it, and saving would take the other's away.
 */
export function clashes(base: Editable, mine: Editable, theirs: Editable): Clash[] {
  return FIELDS.flatMap((field) => {
    const [ours, others] = [base[field] !== mine[field], base[field] !== theirs[field]];
    if (!ours && !others) return [];
    // What only the other changed stays as the other left it.
    return [{ field, mine: ours ? mine[field] : theirs[field], theirs: theirs[field], both: ours && others }];
  });
}

/** The other's version with one's own changes on it. */
export function onTop(base: Editable, mine: Editable, theirs: Editable): Editable {
  return { ...theirs, ...changed(base, mine) };
}

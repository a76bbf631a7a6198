/** Days as ISO dates; `validTo` is the first day on which it no longer holds. */
interface Assignment {
  validFrom: string;
  validTo: string | null;
  endedAt: string | null;
}

export type RoleStanding = 'HOLDS' | 'COMING' | 'PAST';

/** Whether an assignment holds on a day, will, or no longer does. */
export function standingOf({ validFrom, validTo, endedAt }: Assignment, today: string): RoleStanding {
  if (endedAt !== null || (validTo !== null && validTo <= today)) return 'PAST';
  return validFrom > today ? 'COMING' : 'HOLDS';
}

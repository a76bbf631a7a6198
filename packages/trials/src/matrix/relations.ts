import type pg from 'pg';
import type { Person } from './people.ts';
import type { PlatformRecord } from './records.ts';

/** How a record out of somebody's reach stands to them. */
export const RELATIONS = ['parent', 'sibling', 'paired', 'formerly paired', 'foreign'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Who helps, or helped, whom. */
export interface Tie {
  providerKey: string;
  divisionKey: string;
  inForce: boolean;
}

export async function readTies(superuser: pg.Client, businessDate: string): Promise<Tie[]> {
  const { rows } = await superuser.query<Tie>(
    `SELECT provider_key AS "providerKey", division_key AS "divisionKey", starts_on <= $1 AND $1 < ends_on AS "inForce" FROM agreement`,
    [businessDate],
  );
  return rows;
}

const related = (a: string, b: string): boolean => a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a));

/** What of one's own side a key is compared by: that which stands above it, its last level left out. */
const parentOf = (key: string): string => key.replace(/x\d+$/, '').slice(0, key.length > 6 ? key.length - 3 : -2);

/** The closest way in which a record stands to somebody who does not reach it. */
export function relationOf({ seat, organisationKey }: Person, { row }: PlatformRecord, ties: readonly Tie[]): Relation {
  if (seat !== '' && row.divisionKey !== seat && seat.startsWith(row.divisionKey)) return 'parent';
  const touches = (inForce: boolean): boolean =>
    ties.some((tie) => {
      if (tie.inForce !== inForce) return false;
      if (seat !== '')
        return related(tie.divisionKey, seat) && row.providerKey !== '' && related(tie.providerKey, row.providerKey);
      return related(tie.providerKey, organisationKey) && related(tie.divisionKey, row.divisionKey);
    });
  if (touches(true)) return 'paired';
  if (touches(false)) return 'formerly paired';
  const [mine, theirs] = seat !== '' ? [seat, row.divisionKey] : [organisationKey, row.providerKey];
  const parent = parentOf(mine);
  return parent !== '' && theirs.startsWith(parent) ? 'sibling' : 'foreign';
}

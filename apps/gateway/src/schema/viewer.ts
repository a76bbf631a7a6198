import type { KeyRange } from '@jiedui/model';

export type ViewerLevel = 'province' | 'prefecture' | 'county' | 'township' | 'village' | 'partner' | 'administrator';
export type AdministratorRole = 'security-admin' | 'system-admin' | 'audit-admin';

/** A signed-in person acting in one office, with the reach worked out from today's tree and agreements. */
export interface Viewer {
  userId: string;
  userName: string;
  username: string;
  level: ViewerLevel;
  roles: readonly string[];
  /** `''` for everybody but the three administrators, who reach accounts and no facts. */
  admin: AdministratorRole | '';
  officeId: string | null;
  organisation: { key: string; name: string; divisionKey: string };
  divisionKey: string;
  /** Division keys within reach: up to four disjoint ranges, none for a partner. */
  territory: readonly KeyRange[];
  /** Provider keys within reach: the organisation's own, with its districts and firms. */
  providerRange: KeyRange | null;
  /** Homes where an agreement of the provider is in force: the only ones it may write in. */
  writeHomes: readonly string[];
  /** `YYYY-MM-DD`; decides agreements in force, ages, due dates and as-of. */
  businessDate: string;
}

/** Where a fact lies and whose it is. */
export interface Place {
  divisionKey: string;
  providerKey?: string;
}

const within = (key: string, range: KeyRange): boolean => key >= range.lo && key < range.hi;

export const reachesDivision = (viewer: Viewer, divisionKey: string): boolean =>
  viewer.territory.some((range) => within(divisionKey, range));

export const reachesProvider = (viewer: Viewer, providerKey: string): boolean =>
  viewer.providerRange !== null && within(providerKey, viewer.providerRange);

/** Whether a fact lies in the viewer's territory or was given by the viewer's side. Exactly what row security admits. */
export function reaches(viewer: Viewer, place: Place): boolean {
  return (
    reachesDivision(viewer, place.divisionKey) || (!!place.providerKey && reachesProvider(viewer, place.providerKey))
  );
}

export const hasRole = (viewer: Viewer, ...roles: string[]): boolean =>
  roles.some((role) => viewer.roles.includes(role));

import { keyRange, territoryOf } from '@jiedui/model';
import type { AdministratorRole, Viewer, ViewerLevel } from '../../../schema/viewer.ts';
import type { SignedInRow } from './signed-in.sql.ts';

export const ADMINISTRATOR_ROLES: readonly AdministratorRole[] = ['security-admin', 'system-admin', 'audit-admin'];

export const isAdministratorRole = (role: string): role is AdministratorRole =>
  ADMINISTRATOR_ROLES.some((administrator) => administrator === role);

/** Levels whose organisations give as well as receive or oversee: they read what their own key range has given. */
const GIVES: readonly ViewerLevel[] = ['province', 'prefecture', 'partner'];

/**
 * Who is acting, and how far they reach.
 * Undefined for a person without an office and its level: silence refuses.
 * @throws {TerritoryTooFragmented} for more than four ranges.
 */
export function viewerOf(row: SignedInRow): Viewer | undefined {
  const person = { userId: row.userId, userName: row.userName, username: row.username, businessDate: row.businessDate };
  const admin = row.roles.find(isAdministratorRole);
  if (admin) {
    const organisation = { key: row.organisationKey ?? '', name: row.organisationName ?? '', divisionKey: '' };
    return { ...person, ...NOTHING, level: 'administrator', roles: [admin], admin, officeId: null, organisation };
  }
  const { officeId, organisationKey, organisationName, organisationLevel: level, divisionKey } = row;
  if (!officeId || !organisationKey || !organisationName || !divisionKey || !level) return undefined;
  return {
    ...person,
    level,
    roles: row.roles,
    admin: '',
    officeId,
    organisation: { key: organisationKey, name: organisationName, divisionKey },
    divisionKey,
    territory: level === 'partner' ? [] : territoryOf(divisionKey, row.moved),
    providerRange: GIVES.includes(level) ? keyRange(organisationKey) : null,
    writeHomes: GIVES.includes(level) ? row.writeHomes : [],
  };
}

const NOTHING = { divisionKey: '', territory: [], providerRange: null, writeHomes: [] } as const;

import { forbid, type Texts } from '../../schema/refusal.ts';
import { type AdministratorRole, reachesDivision, type Viewer, type ViewerLevel } from '../../schema/viewer.ts';

export type IdentityAction = 'keepOrganisations' | 'keepUsers' | 'suspend' | 'grantRoles' | 'issueLinks';

/** Separate powers: one administrator keeps the bodies, one the accounts, one reads the audit; none does two of them. */
const ALLOWED: Record<IdentityAction, readonly AdministratorRole[]> = {
  keepOrganisations: ['system-admin'],
  keepUsers: ['security-admin'],
  suspend: ['security-admin'],
  grantRoles: ['security-admin'],
  issueLinks: ['security-admin'],
};

/** What nobody does to their own account. */
const NOT_TO_ONESELF: readonly IdentityAction[] = ['suspend', 'grantRoles', 'issueLinks'];

/** Whether the viewer may do this, to the account named where it concerns one. */
export function mayKeep(viewer: Viewer, action: IdentityAction, userId?: string): boolean {
  if (viewer.admin === '' || !ALLOWED[action].includes(viewer.admin)) return false;
  return !(userId === viewer.userId && NOT_TO_ONESELF.includes(action));
}

const WHO: Record<AdministratorRole, Texts> = {
  'system-admin': { zh: '由系统管理员办理。', en: 'the system administrator does.' },
  'security-admin': {
    zh: '由安全管理员办理；本人的账号须由另一位安全管理员办理。',
    en: 'the security administrator does, and for their own account another one.',
  },
  'audit-admin': { zh: '由审计管理员办理。', en: 'the audit administrator does.' },
};

/** @throws {Refusal} FORBIDDEN, naming who may. */
export function requireKeeper(viewer: Viewer, action: IdentityAction, userId?: string): void {
  if (!mayKeep(viewer, action, userId)) forbid(WHO[ALLOWED[action][0] ?? 'system-admin']);
}

/** Who sees an account: administrators every one, a government those in its territory, everybody their own. */
export const seesUser = (viewer: Viewer, user: { id: string; divisionKey: string }): boolean =>
  viewer.admin !== '' || reachesDivision(viewer, user.divisionKey) || user.id === viewer.userId;

/** Who sees what roles an account holds: administrators, and the person. */
export const seesRoles = (viewer: Viewer, userId: string): boolean => viewer.admin !== '' || userId === viewer.userId;

/** The roles people hold in offices of a level. A role missing from a row does not exist there. */
const OFFICE_ROLES: Record<Exclude<ViewerLevel, 'administrator'>, readonly string[]> = {
  province: ['reviewer', 'officer', 'auditor'],
  prefecture: ['reviewer', 'officer', 'finance', 'auditor'],
  county: ['reporter', 'finance', 'projects', 'auditor'],
  township: ['clerk'],
  village: ['clerk', 'secretary'],
  partner: ['officer', 'auditor'],
};

export const rolesAt = (level: ViewerLevel): readonly string[] =>
  level === 'administrator' ? [] : OFFICE_ROLES[level];

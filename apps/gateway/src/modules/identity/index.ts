import './organisation.schema.ts';
import './user.schema.ts';
import './login-link.schema.ts';
import { OfficeEntity, OrganisationEntity } from './organisation.entity.ts';
import { RoleAssignmentEntity, UserEntity } from './user.entity.ts';

export const entities = [OrganisationEntity, OfficeEntity, UserEntity, RoleAssignmentEntity];

export { ensureAdministrators } from './administrators.ts';
export { OfficeEntity, OrganisationEntity } from './organisation.entity.ts';
export { OfficeType, OrganisationType } from './organisation.schema.ts';
export { registerAuth, SESSION_COOKIE } from './session/auth.routes.ts';
export { hashPassword } from './session/password.ts';
export { Sessions, type SessionsOptions, viewerReader } from './session/sessions.ts';
export { RoleAssignmentEntity, UserEntity } from './user.entity.ts';

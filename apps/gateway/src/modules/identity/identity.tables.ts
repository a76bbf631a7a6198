import type { InferKyselyDB } from '@mikro-orm/postgresql';
import { type Selectable, sql } from 'kysely';
import { found } from '../../schema/refusal.ts';
import type { Subject, UseCase } from '../../schema/use-case.ts';
import type { OfficeEntity, OrganisationEntity } from './organisation.entity.ts';
import type { RoleAssignmentEntity, UserEntity } from './user.entity.ts';

/** Of what proves identity the application writes links and ends sessions; it reads neither. */
interface SecretTables {
  credential: { user_id: string; link_hash: Buffer; link_expires_at: Date };
  session: { user_id: string };
}

export type IdentityTables = InferKyselyDB<
  typeof OrganisationEntity | typeof OfficeEntity | typeof UserEntity | typeof RoleAssignmentEntity
> &
  SecretTables;

export type UserRow = Selectable<IdentityTables['app_user']>;

/**
 * An account, held against other administrators until the end of the transaction: two roles granted at once must not
 * both find it without one.
 * @throws {Refusal} NOT_FOUND
 */
export async function holdUser(uc: UseCase, id: string, field: string): Promise<UserRow> {
  const db = uc.tables<IdentityTables>();
  return found(
    await db.selectFrom('app_user').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst(),
    field,
  );
}

/** @throws {Refusal} NOT_FOUND */
export async function getOrganisation(uc: UseCase, key: string, field: string) {
  const db = uc.tables<IdentityTables>();
  return found(await db.selectFrom('organisation').selectAll().where('key', '=', key).executeTakeFirst(), field);
}

/** Ends every session of an account: it is out at once, and comes back only through the login. */
export async function endSessions(uc: UseCase, userId: string): Promise<void> {
  await uc.tables<IdentityTables>().deleteFrom('session').where('user_id', '=', userId).execute();
}

/** Accounts lie in no home; what happens to them is the audit administrator's to read. */
export const userSubject = (id: string): Subject => ({ type: 'User', home: '', id, divisionKey: '' });

export const nextVersion = sql<number>`version + 1`;

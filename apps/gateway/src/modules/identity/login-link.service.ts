import { field } from '../../schema/field.ts';
import { referenceId } from '../../schema/ids.ts';
import { refuseUnless } from '../../schema/refusal.ts';
import { type UseCase, useCase } from '../../schema/use-case.ts';
import { requireKeeper } from './identity.policy.ts';
import { holdUser, type IdentityTables, type UserRow, userSubject } from './identity.tables.ts';
import { LINK_HOURS, newLink } from './session/link.ts';
import { appOf } from './session/session-answer.ts';

/** A link as it is shown, once. */
export interface LoginLink {
  path: string;
  expiresAt: Date;
}

const HOUR_MS = 3_600_000;

/**
 * Makes a link by which a person sets a password. Only its hash is kept, so it is handed to `show` and to nobody again;
 * an earlier link of the account is void with it. The password in force goes on until the link is used.
 */
export const issueLoginLink = (show: (link: LoginLink) => void) =>
  useCase({
    name: 'issueLoginLink',
    description: 'The security administrator makes a one-time link with which a person sets a password.',
    input: { userId: field.id({ description: 'For whose account; never one’s own.' }) },
    async run(uc, input) {
      const id = referenceId('User', input.userId, 'userId');
      requireKeeper(uc.viewer, 'issueLinks', id);
      const user = await holdUser(uc, id, 'userId');
      const suspended = {
        zh: `${user.name}的账号已停用：请先恢复。`,
        en: `The account of ${user.name} is suspended: admit it first.`,
      };
      refuseUnless(user.status === 'ACTIVE', 'CONFLICT', suspended, 'userId');
      const { hash, path } = newLink(await appOfUser(uc, user));
      const expiresAt = new Date(Date.now() + LINK_HOURS * HOUR_MS);
      const kept = { link_hash: hash, link_expires_at: expiresAt };
      await uc
        .tables<IdentityTables>()
        .insertInto('credential')
        .values({ user_id: id, ...kept })
        .onConflict((conflict) => conflict.column('user_id').doUpdateSet(kept))
        .execute();
      uc.audit('link.issued', userSubject(id), { expiresAt: expiresAt.toISOString() });
      show({ path, expiresAt });
      return { id };
    },
  });

/** The app a person will work in, by the organisation that employs them; an administrator has none. */
async function appOfUser(uc: UseCase, user: UserRow): Promise<string> {
  const db = uc.tables<IdentityTables>();
  const organisation = await db
    .selectFrom('organisation')
    .select('level')
    .where('key', '=', user.organisation_key ?? '')
    .executeTakeFirst();
  return appOf(user.administrator === '' && organisation ? organisation.level : 'administrator');
}

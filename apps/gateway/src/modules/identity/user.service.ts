import { field } from '../../schema/field.ts';
import { referenceId } from '../../schema/ids.ts';
import { refuseStale, refuseUnless } from '../../schema/refusal.ts';
import { useCase } from '../../schema/use-case.ts';
import { pinyinInitials } from '../divisions/index.ts';
import { requireKeeper } from './identity.policy.ts';
import {
  endSessions,
  getOrganisation,
  holdUser,
  type IdentityTables,
  nextVersion,
  userSubject,
} from './identity.tables.ts';
import { USER_STATUSES } from './user.entity.ts';
import { UserStatusType } from './user-status.schema.ts';

const USERNAME = /^[0-9a-z][0-9a-z-]{1,63}$/;

/** A new account, without password or role; or another name or organisation for one. */
export const saveUser = useCase({
  name: 'saveUser',
  description: 'The security administrator enters an account, or changes its name or organisation.',
  input: {
    id: field.id({ required: false, description: 'Which one; absent for a new one.' }),
    version: field.version({ required: false, description: 'The version read, where an account is changed.' }),
    username: field.text({ max: 64, description: 'Small letters, digits and hyphens; never changes.' }),
    name: field.text({ max: 60, description: 'The person’s name.' }),
    organisationKey: field.organisationKey({ description: 'Where the person is employed.' }),
  },
  async run(uc, input) {
    requireKeeper(uc.viewer, 'keepUsers');
    const db = uc.tables<IdentityTables>();
    const organisation = await getOrganisation(uc, input.organisationKey, 'organisationKey');
    const person = {
      name: input.name,
      initials: pinyinInitials(input.name),
      organisation_key: organisation.key,
      division_key: organisation.division_key,
    };
    if (input.id === undefined) {
      const shape = {
        zh: '用户名用 2 至 64 位小写字母、数字和连字符。',
        en: 'A username is 2 to 64 small letters, digits and hyphens.',
      };
      refuseUnless(USERNAME.test(input.username), 'INVALID', shape, 'username');
      const id = uc.newId();
      const taken = await db
        .insertInto('app_user')
        .values({
          id,
          username: input.username,
          ...person,
          administrator: '',
          status: 'ACTIVE',
          made_up: false,
          version: 1,
        })
        .onConflict((conflict) => conflict.column('username').doNothing())
        .executeTakeFirst();
      const used = {
        zh: `用户名“${input.username}”已被使用，请另取一个。`,
        en: `The username “${input.username}” is taken: choose another.`,
      };
      refuseUnless(taken.numInsertedOrUpdatedRows === 1n, 'CONFLICT', used, 'username');
      uc.audit('user.entered', userSubject(id), {
        username: input.username,
        name: input.name,
        organisationKey: organisation.key,
      });
      return { id };
    }
    const before = await holdUser(uc, referenceId('User', input.id, 'id'), 'id');
    refuseStale(input.version ?? 0, before.version);
    const stays = {
      zh: '用户名不能修改：需要新用户名时，请另开账号并停用此账号。',
      en: 'A username stays: for another one, open a new account and suspend this one.',
    };
    refuseUnless(before.username === input.username, 'INVALID', stays, 'username');
    await db
      .updateTable('app_user')
      .set({ ...person, version: nextVersion })
      .where('id', '=', before.id)
      .execute();
    uc.audit('user.changed', userSubject(before.id), {
      name: input.name,
      organisationKey: organisation.key,
      before: { name: before.name, organisationKey: before.organisation_key },
    });
    return { id: before.id };
  },
});

/** Suspends an account or lets it in again. A suspended person is out at once, wherever they are signed in. */
export const setUserStatus = useCase({
  name: 'setUserStatus',
  description: 'The security administrator suspends an account, which ends its sessions, or lets it in again.',
  input: {
    id: field.id({ description: 'Which account.' }),
    version: field.version({ description: 'The version read.' }),
    status: field.enum(UserStatusType, USER_STATUSES, { description: 'What it shall be.' }),
    reason: field.text({ max: 200, description: 'Why; kept in the audit.' }),
  },
  async run(uc, input) {
    const id = referenceId('User', input.id, 'id');
    requireKeeper(uc.viewer, 'suspend', id);
    const user = await holdUser(uc, id, 'id');
    refuseStale(input.version, user.version);
    const { status } = input;
    await uc
      .tables<IdentityTables>()
      .updateTable('app_user')
      .set({ status, version: nextVersion })
      .where('id', '=', id)
      .execute();
    if (status === 'SUSPENDED') await endSessions(uc, id);
    uc.audit(status === 'SUSPENDED' ? 'user.suspended' : 'user.admitted', userSubject(id), { reason: input.reason });
    return { id };
  },
});

import { sql } from 'kysely';
import { field } from '../../schema/field.ts';
import { referenceId } from '../../schema/ids.ts';
import { found, refuse, refuseUnless } from '../../schema/refusal.ts';
import { type UseCase, useCase } from '../../schema/use-case.ts';
import type { AdministratorRole, ViewerLevel } from '../../schema/viewer.ts';
import { requireKeeper, rolesAt } from './identity.policy.ts';
import { endSessions, holdUser, type IdentityTables, type UserRow, userSubject } from './identity.tables.ts';
import { isAdministratorRole } from './session/viewer-of.ts';

/** Gives a person a role in an office, or makes an account one of the three administrators. */
export const grantRole = useCase({
  name: 'grantRole',
  description: 'The security administrator gives a person a role in an office, or makes an account an administrator.',
  input: {
    userId: field.id({ description: 'Whose account; never one’s own.' }),
    officeId: field.id({ required: false, description: 'In which office; absent for an administrator role.' }),
    role: field.text({ max: 20, description: 'A code of the list `Role`.' }),
    validFrom: field.date({ description: 'The first day.' }),
    validTo: field.date({
      required: false,
      description: 'The first day on which it no longer holds; absent while open.',
    }),
  },
  async run(uc, input) {
    const userId = referenceId('User', input.userId, 'userId');
    requireKeeper(uc.viewer, 'grantRoles', userId);
    const order = { zh: '结束日期须晚于开始日期。', en: 'It must end after it begins.' };
    refuseUnless(!input.validTo || input.validTo > input.validFrom, 'INVALID', order, 'validTo');
    const user = await holdUser(uc, userId, 'userId');
    const officeId = isAdministratorRole(input.role)
      ? await makeAdministrator(uc, user, input.role, input.officeId)
      : await judgeOfficeRole(uc, user, input.role, input.officeId);
    const id = uc.newId();
    const valid = { valid_from: input.validFrom, valid_to: input.validTo ?? 'infinity' };
    const row = {
      id,
      user_id: userId,
      office_id: officeId,
      role: input.role,
      ...valid,
      ended_at: null,
      granted_by: uc.viewer.userId,
    };
    const held = {
      zh: '该人员已有此岗位：请先结束原任职。',
      en: 'The person holds this role already: end the present one first.',
    };
    const given = await uc
      .tables<IdentityTables>()
      .insertInto('role_assignment')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    refuseUnless(given.numInsertedOrUpdatedRows === 1n, 'CONFLICT', held, 'role');
    uc.audit('role.granted', userSubject(userId), {
      role: input.role,
      officeId,
      validFrom: input.validFrom,
      validTo: input.validTo ?? null,
    });
    return { id };
  },
});

/** Ends a role at once and for good, and the person's sessions with it: they sign in again with what is left. */
export const endRole = useCase({
  name: 'endRole',
  description: 'The security administrator ends a role of a person, at once.',
  input: {
    id: field.id({ description: 'Which assignment.' }),
    reason: field.text({ max: 200, description: 'Why; kept in the audit.' }),
  },
  async run(uc, input) {
    const db = uc.tables<IdentityTables>();
    const id = referenceId('RoleAssignment', input.id, 'id');
    requireKeeper(uc.viewer, 'grantRoles');
    const assignment = found(
      await db.selectFrom('role_assignment').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(),
      'id',
    );
    requireKeeper(uc.viewer, 'grantRoles', assignment.user_id);
    refuseUnless(
      assignment.ended_at === null,
      'CONFLICT',
      { zh: '该任职早已结束。', en: 'This role has ended already.' },
      'id',
    );
    await db.updateTable('role_assignment').set({ ended_at: sql`clock_timestamp()` }).where('id', '=', id).execute();
    await endSessions(uc, assignment.user_id);
    uc.audit('role.ended', userSubject(assignment.user_id), {
      role: assignment.role,
      officeId: assignment.office_id,
      reason: input.reason,
    });
    return { id };
  },
});

const COMBINED = {
  zh: '管理员账号不能兼任其他岗位，三类管理员也不得由同一账号担任：请另开账号。',
  en: 'An administrator’s account holds no other role, and no account two administrator roles: open a separate account.',
};

async function makeAdministrator(
  uc: UseCase,
  user: UserRow,
  role: AdministratorRole,
  officeId: string | undefined,
): Promise<null> {
  refuseUnless(
    officeId === undefined,
    'INVALID',
    { zh: '管理员岗位不属于任何科室。', en: 'An administrator role belongs to no office.' },
    'officeId',
  );
  if (user.administrator === role) return null;
  const db = uc.tables<IdentityTables>();
  const other = await db
    .selectFrom('role_assignment')
    .select('id')
    .where('user_id', '=', user.id)
    .limit(1)
    .executeTakeFirst();
  refuseUnless(user.administrator === '' && !other, 'CONFLICT', COMBINED, 'role');
  await db.updateTable('app_user').set({ administrator: role }).where('id', '=', user.id).execute();
  return null;
}

async function judgeOfficeRole(
  uc: UseCase,
  user: UserRow,
  role: string,
  officeId: string | undefined,
): Promise<string> {
  refuseUnless(user.administrator === '', 'CONFLICT', COMBINED, 'role');
  if (officeId === undefined)
    return refuse('INVALID', { zh: '请选择任职的科室。', en: 'Choose the office.' }, 'officeId');
  const id = referenceId('Office', officeId, 'officeId');
  const office = await uc
    .tables<IdentityTables>()
    .selectFrom('office')
    .innerJoin('organisation', 'organisation.key', 'office.organisation_key')
    .select(['organisation.level', 'office.active', 'organisation.name'])
    .where('office.id', '=', id)
    .executeTakeFirst();
  const { level, active, name } = found(office, 'officeId');
  refuseUnless(active, 'CONFLICT', { zh: '该科室已停用。', en: 'The office is closed.' }, 'officeId');
  const roles = rolesAt(level as ViewerLevel);
  refuseUnless(
    roles.includes(role),
    'INVALID',
    {
      zh: `${name}没有这个岗位，可选：${roles.join('、')}。`,
      en: `${name} has no such role; it has ${roles.join(', ')}.`,
    },
    'role',
  );
  return id;
}

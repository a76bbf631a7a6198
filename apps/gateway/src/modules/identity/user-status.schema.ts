import { builder } from '../../schema/builder.ts';
import { USER_STATUSES } from './user.entity.ts';

export const UserStatusType = builder.enumType('UserStatus', {
  description: 'Whether a person may sign in.',
  values: Object.fromEntries(
    USER_STATUSES.map((status) => [
      status,
      { description: { ACTIVE: 'May sign in.', SUSPENDED: 'May not, until admitted again.' }[status] },
    ]),
  ) as Record<(typeof USER_STATUSES)[number], { description: string }>,
});

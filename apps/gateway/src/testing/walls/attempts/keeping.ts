import type { TestGateway } from '../../gateway.ts';
import { viewerOf } from '../../viewers.ts';
import { globalId } from '../scene.ts';
import { type Attempt, one, RARE } from './attempt.ts';

/** What administrators do with organisations and accounts. Nothing of it is foreign to the one whose business it is. */
export async function keepingAttempts(gateway: TestGateway): Promise<Attempt[]> {
  const administrator = (role: string) => viewerOf({ level: 'administrator', key: '51', roles: [role] });
  const county = viewerOf({ level: 'county', key: '513227', roles: ['reporter'] });
  const system = {
    who: administrator('system-admin'),
    foreign: {},
    others: [administrator('security-admin'), administrator('audit-admin'), county],
  };
  const security = {
    who: administrator('security-admin'),
    foreign: {},
    others: [administrator('system-admin'), administrator('audit-admin'), county],
  };
  const user = async (username: string) =>
    globalId('User', String((await one(gateway, `SELECT id FROM app_user WHERE username = '${username}'`)).id));
  const office = async (key: string) =>
    globalId('Office', String((await one(gateway, `SELECT id FROM office WHERE organisation_key = '${key}'`)).id));
  const held = await one(
    gateway,
    `SELECT r.id FROM role_assignment r JOIN app_user u ON u.id = r.user_id WHERE u.username = '513227-auditor'`,
  );
  return [
    { verb: 'saveOrganisation', ...system, input: { kind: 'DEPARTMENT', name: RARE, divisionKey: '513227' } },
    {
      verb: 'saveOffice',
      ...system,
      input: { id: await office('513227'), version: 1, organisationKey: '513227', name: RARE },
    },
    {
      verb: 'saveUser',
      ...security,
      input: {
        id: await user('513227-reporter'),
        version: 1,
        username: '513227-reporter',
        name: RARE,
        organisationKey: '513227',
      },
    },
    {
      verb: 'setUserStatus',
      ...security,
      input: { id: await user('513227-projects'), version: 1, status: 'SUSPENDED', reason: RARE },
    },
    {
      verb: 'grantRole',
      ...security,
      input: {
        userId: await user('513227-finance'),
        officeId: await office('513227'),
        role: 'auditor',
        validFrom: '2017-04-22',
        validTo: '2018-04-22',
      },
    },
    { verb: 'endRole', ...security, input: { id: globalId('RoleAssignment', String(held.id)), reason: RARE } },
    { verb: 'issueLoginLink', ...security, input: { userId: await user('5114-officer') } },
  ];
}

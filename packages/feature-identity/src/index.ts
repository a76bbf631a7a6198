import type { Feature } from '@jiedui/shell';

const ADMINISTRATOR = ['administrator'] as const;
const KEEPS_BODIES = { levels: ADMINISTRATOR, roles: ['system-admin'] } as const;
const KEEPS_ACCOUNTS = { levels: ADMINISTRATOR, roles: ['security-admin'] } as const;
const READS_ALL_AUDIT = { levels: ADMINISTRATOR, roles: ['audit-admin'] } as const;
const READS_OWN_AUDIT = { levels: ['province', 'prefecture', 'county', 'partner'], roles: ['auditor'] } as const;

const organisations = { zh: '单位与科室', en: 'Organisations' };
const users = { zh: '账号与岗位', en: 'Accounts' };
const audit = { zh: '操作记录', en: 'Audit' };
const chains = { zh: '记录校验', en: 'Audit chains' };

const entries = { path: '/audit', title: audit, component: () => import('./audit/AuditEntries.tsx') };

export const feature: Feature = {
  key: 'identity',
  screens: [
    {
      ...KEEPS_BODIES,
      path: '/organisations',
      title: organisations,
      menu: { text: organisations, order: 70, icon: 'place' },
      component: () => import('./organisations/Organisations.tsx'),
    },
    {
      ...KEEPS_ACCOUNTS,
      path: '/accounts',
      title: users,
      menu: { text: users, order: 71, icon: 'people' },
      component: () => import('./users/Users.tsx'),
    },
    { ...READS_ALL_AUDIT, ...entries, menu: { text: audit, order: 72, icon: 'shield' } },
    { ...READS_OWN_AUDIT, ...entries, menu: { text: audit, order: 9, icon: 'shield' } },
    {
      ...READS_ALL_AUDIT,
      path: '/audit-chains',
      title: chains,
      menu: { text: chains, order: 73, icon: 'link' },
      component: () => import('./audit/AuditChains.tsx'),
    },
  ],
  home: [{ key: 'duties', levels: ADMINISTRATOR, order: 70, component: () => import('./home/AdministratorHome.tsx') }],
};

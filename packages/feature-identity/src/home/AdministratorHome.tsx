import { isFor, To, useSession } from '@jiedui/shell';
import { defineTexts, Section, useText } from '@jiedui/ui';
import '../identity.css';

const texts = defineTexts({
  zh: {
    title: '您的职责',
    note: '三类管理员分权：各管一摊，互不兼任。',
    'system-admin': '维护单位与科室：谁能参与、在哪一层级办事。',
    'security-admin': '开通账号、授予和结束岗位、停用账号、发送一次性链接。',
    'audit-admin': '查阅全部操作记录，校验记录未被改动。',
    organisations: '单位与科室',
    accounts: '账号与岗位',
    audit: '操作记录',
    chains: '记录校验',
  },
  en: {
    title: 'Your duties',
    note: 'Three administrators with separate powers; nobody is two of them.',
    'system-admin': 'Keep organisations and offices: who takes part, and at which level.',
    'security-admin': 'Open accounts, grant and end roles, suspend, make one-time links.',
    'audit-admin': 'Read every entry of the audit, and check that none was changed.',
    organisations: 'Organisations and offices',
    accounts: 'Accounts and roles',
    audit: 'Audit',
    chains: 'Audit chains',
  },
});

const DUTIES = [
  { role: 'system-admin', paths: { organisations: '/organisations' } },
  { role: 'security-admin', paths: { accounts: '/accounts' } },
  { role: 'audit-admin', paths: { audit: '/audit', chains: '/audit-chains' } },
] as const;

/** An administrator sees no money and no projects: home says what the role is for, and leads there. */
export default function AdministratorHome() {
  const t = useText(texts);
  const words: Record<string, string> = t;
  const session = useSession();
  const mine = DUTIES.filter(({ role }) => isFor(session, { levels: ['administrator'], roles: [role] }));
  return (
    <Section title={t.title} note={t.note}>
      {mine.map(({ role, paths }) => (
        <div key={role}>
          <p>{words[role]}</p>
          <ul className="jd-lines">
            {Object.entries(paths).map(([name, path]) => (
              <li key={path}>
                <To path={path}>{words[name]}</To>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

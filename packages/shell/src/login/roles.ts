import { defineTexts, useText } from '@jiedui/ui';

const texts = defineTexts({
  zh: {
    administrator: '平台管理',
    province: '省',
    prefecture: '市州',
    county: '县',
    township: '乡镇',
    village: '村',
    partner: '帮扶方',
    officer: '联络员',
    reviewer: '审核',
    reporter: '统计报送',
    finance: '财务',
    projects: '项目管理',
    auditor: '审计',
    clerk: '办事员',
    secretary: '第一书记',
    helper: '帮扶责任人',
    'security-admin': '安全管理员',
    'system-admin': '系统管理员',
    'audit-admin': '审计管理员',
  },
  en: {
    administrator: 'Administrators',
    province: 'Province',
    prefecture: 'Prefecture',
    county: 'County',
    township: 'Township',
    village: 'Village',
    partner: 'Partners',
    officer: 'liaison',
    reviewer: 'reviewer',
    reporter: 'reporter',
    finance: 'finance',
    projects: 'projects',
    auditor: 'auditor',
    clerk: 'clerk',
    secretary: 'first secretary',
    helper: 'helper',
    'security-admin': 'security administrator',
    'system-admin': 'system administrator',
    'audit-admin': 'audit administrator',
  },
});

/** The word for a level or a role, needed before anyone has a session to load terms with. */
export function useRoleWord(): (code: string) => string {
  const t: Record<string, string> = useText(texts);
  return (code) => t[code] ?? code;
}

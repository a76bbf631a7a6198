import { terms } from './term-row.ts';

/** Words of who acts: organisations, roles, accounts, refusals. */
export const organisationTerms = [
  ...terms('OrganisationKind', [
    ['GOVERNMENT', '人民政府', 'Government'],
    ['DEPARTMENT', '部门', 'Department'],
    ['ZONE', '功能区', 'Zone'],
    ['ENTERPRISE', '企业', 'Firm'],
    ['SCHOOL', '学校', 'School'],
    ['HOSPITAL', '医院', 'Hospital'],
    ['ASSOCIATION', '社会组织', 'Association'],
    ['OTHER', '其他单位', 'Other body'],
  ]),
  ...terms('Role', [
    ['reviewer', '审核', 'Reviewer'],
    ['officer', '联络员', 'Liaison officer'],
    ['reporter', '统计报送', 'Reporter'],
    ['finance', '财务', 'Finance'],
    ['projects', '项目管理', 'Projects'],
    ['auditor', '审计', 'Auditor'],
    ['security-admin', '安全管理员', 'Security administrator'],
    ['system-admin', '系统管理员', 'System administrator'],
    ['audit-admin', '审计管理员', 'Audit administrator'],
  ]),
  ...terms('ViewerLevel', [
    ['province', '省级', 'Province'],
    ['prefecture', '市州级', 'Prefecture'],
    ['county', '县级', 'County'],
    ['township', '乡镇', 'Township'],
    ['village', '村', 'Village'],
    ['partner', '帮扶方', 'Partner'],
    ['administrator', '管理员', 'Administrator'],
  ]),
  ...terms('UserStatus', [
    ['ACTIVE', '正常', 'Active'],
    ['SUSPENDED', '已停用', 'Suspended'],
  ]),
  ...terms('RefusalCode', [
    ['NOT_FOUND', '没有找到', 'Not found'],
    ['FORBIDDEN', '无权办理', 'Not yours to do'],
    ['CONFLICT', '有冲突', 'Conflict'],
    ['INVALID', '填写有误', 'Not valid'],
    ['UNAVAILABLE', '暂不可用', 'Not available now'],
  ]),
];

import { defineTexts, useText } from '@jiedui/ui';

/** What was done, in words: the first two parts of an action's code. An unknown one shows its code. */
const actions = defineTexts({
  zh: {
    'session.opened': '登录',
    'session.closed': '退出',
    'password.set': '设置密码',
    'link.issued': '生成一次性链接',
    'user.entered': '新开账号',
    'user.changed': '修改账号',
    'user.suspended': '停用账号',
    'user.admitted': '恢复账号',
    'role.granted': '授予岗位',
    'role.ended': '结束任职',
    'organisation.entered': '新增单位',
    'organisation.changed': '修改单位',
    'office.entered': '增设科室',
    'office.changed': '修改科室',
    'pairing.proposed': '拟定结对',
    'pairing.ended': '终止结对',
    'agreement.signed': '签订协议',
    'funds.committed': '资金承诺',
    'instalment.planned': '分期计划',
    'transfer.sent': '拨付',
    'transfer.confirmed': '确认到账',
    'transfer.recalled': '撤回拨付',
    'receipt.registered': '登记到账',
    'receipt.matched': '认领到账',
    'funds.returned': '退回资金',
    'funds.allocated': '安排资金',
    'funds.spent': '登记支出',
    'entry.reversed': '冲销',
    'project.created': '项目入库',
    'project.updated': '修改项目',
    'project.approved': '项目批复',
    'project.started': '项目开工',
    'project.milestone-recorded': '登记节点',
    'project.noted': '登记进展',
    'project.file-attached': '上传附件',
    'project.accepted': '项目验收',
    'project.closed': '项目决算',
    'project.terminated': '项目终止',
  },
  en: {
    'session.opened': 'Signed in',
    'session.closed': 'Signed out',
    'password.set': 'Set a password',
    'link.issued': 'Made a one-time link',
    'user.entered': 'Opened an account',
    'user.changed': 'Changed an account',
    'user.suspended': 'Suspended an account',
    'user.admitted': 'Admitted an account',
    'role.granted': 'Granted a role',
    'role.ended': 'Ended a role',
    'organisation.entered': 'Entered an organisation',
    'organisation.changed': 'Changed an organisation',
    'office.entered': 'Entered an office',
    'office.changed': 'Changed an office',
    'pairing.proposed': 'Proposed a pairing',
    'pairing.ended': 'Ended a pairing',
    'agreement.signed': 'Signed an agreement',
    'funds.committed': 'Committed funds',
    'instalment.planned': 'Planned an instalment',
    'transfer.sent': 'Sent a transfer',
    'transfer.confirmed': 'Confirmed arrival',
    'transfer.recalled': 'Recalled a transfer',
    'receipt.registered': 'Registered a receipt',
    'receipt.matched': 'Matched a receipt',
    'funds.returned': 'Returned funds',
    'funds.allocated': 'Allocated funds',
    'funds.spent': 'Booked spending',
    'entry.reversed': 'Reversed an entry',
    'project.created': 'Entered a project',
    'project.updated': 'Changed a project',
    'project.approved': 'Approved a project',
    'project.started': 'Started a project',
    'project.milestone-recorded': 'Recorded a milestone',
    'project.noted': 'Noted progress',
    'project.file-attached': 'Attached a file',
    'project.accepted': 'Accepted a project',
    'project.closed': 'Settled a project',
    'project.terminated': 'Terminated a project',
  },
});

export function useActionWord(): (action: string) => string {
  const t: Record<string, string> = useText(actions);
  return (action) => t[action] ?? action;
}

/** Every action with a word, for the filter. */
export function useActionOptions(): { value: string; label: string }[] {
  const t: Record<string, string> = useText(actions);
  return Object.entries(t).map(([value, label]) => ({ value, label }));
}

const subjects = defineTexts({
  zh: {
    User: '账号',
    Organisation: '单位',
    Office: '科室',
    Pairing: '结对关系',
    Agreement: '协议',
    Fund: '资金',
    Commitment: '承诺',
    Instalment: '分期',
    Transfer: '拨付',
    Receipt: '到账',
    ReceiptMatch: '认领',
    Posting: '账目',
    Project: '项目',
    ProjectLine: '项目资金',
    Milestone: '时间节点',
  },
  en: {
    User: 'Account',
    Organisation: 'Organisation',
    Office: 'Office',
    Pairing: 'Pairing',
    Agreement: 'Agreement',
    Fund: 'Fund',
    Commitment: 'Commitment',
    Instalment: 'Instalment',
    Transfer: 'Transfer',
    Receipt: 'Receipt',
    ReceiptMatch: 'Match',
    Posting: 'Posting',
    Project: 'Project',
    ProjectLine: 'Project line',
    Milestone: 'Milestone',
  },
});

/** The word for a record's type. */
export function useSubjectWord(): (type: string) => string {
  const t: Record<string, string> = useText(subjects);
  return (type) => t[type] ?? type;
}

const keys = defineTexts({
  zh: {
    amountFen: '金额',
    reason: '原因',
    name: '名称',
    username: '用户名',
    organisationKey: '单位代码',
    level: '工作层级',
    active: '在用',
    before: '修改前',
    role: '岗位',
    officeId: '科室编号',
    validFrom: '任职开始',
    validTo: '任职截止',
    expiresAt: '有效期至',
    voucherNo: '凭证号',
    voucherOn: '凭证日期',
    documentNo: '文号',
    arrivedOn: '到账日期',
    differenceReason: '差异说明',
    payee: '收款单位',
    payer: '付款单位',
    number: '项目编号',
    state: '状态',
  },
  en: {
    amountFen: 'Amount',
    reason: 'Why',
    name: 'Name',
    username: 'Username',
    organisationKey: 'Organisation',
    level: 'Works at',
    active: 'In use',
    before: 'Before',
    role: 'Role',
    officeId: 'Office',
    validFrom: 'First day',
    validTo: 'Ends before',
    expiresAt: 'Valid until',
    voucherNo: 'Voucher',
    voucherOn: 'Voucher date',
    documentNo: 'Document',
    arrivedOn: 'Arrived on',
    differenceReason: 'Difference',
    payee: 'Payee',
    payer: 'Payer',
    number: 'Project number',
    state: 'State',
  },
});

export function useDetailWord(): (key: string) => string {
  const t: Record<string, string> = useText(keys);
  return (key) => t[key] ?? key;
}

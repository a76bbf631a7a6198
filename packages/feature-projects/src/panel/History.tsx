import { graphql, Loaded, useFreshQuery, useTerm } from '@jiedui/shell';
import { defineTexts, MomentText, showMoney, useLanguage, useText } from '@jiedui/ui';
import { readDetail, type Said } from './detail.ts';
import './panel.css';

const HISTORY = graphql(`
  query ProjectHistory($id: ID!) {
    auditEntries(subjectId: $id, first: 100) { nodes { id at userName organisationKey action detail } }
  }
`);

const texts = defineTexts({
  zh: {
    'project.created': '立项',
    'project.approved': '批复',
    'project.updated': '修改项目信息',
    'project.started': '登记开工',
    'project.milestone-recorded': '登记节点',
    'project.noted': '记录进展',
    'project.accepted': '登记验收',
    'project.closed': '办理决算',
    'project.terminated': '终止',
    'project.file-attached': '上传文件',
    'query.raised': '提出疑问',
    'query.answered': '答复疑问',
    colon: '：',
    name: '名称',
    plannedFen: '计划投资',
    documentNo: '批复文号',
    approvedOn: '批复日期',
    kind: '节点',
    plannedOn: '计划日期',
    actualOn: '实际日期',
    startedOn: '开工日期',
    notedOn: '日期',
    percent: '形象进度 %',
    acceptedOn: '验收日期',
    settledOn: '决算日期',
    endedOn: '终止日期',
    reason: '原因',
    deadline: '完工期限',
    personName: '责任人',
    organisationKey: '责任单位',
    description: '建设内容',
    beneficiaryHouseholds: '受益户数',
    fileName: '文件',
    text: '内容',
    answer: '答复',
  },
  en: {
    'project.created': 'entered',
    'project.approved': 'approved',
    'project.updated': 'edited',
    'project.started': 'start recorded',
    'project.milestone-recorded': 'milestone recorded',
    'project.noted': 'progress noted',
    'project.accepted': 'acceptance recorded',
    'project.closed': 'account settled',
    'project.terminated': 'terminated',
    'project.file-attached': 'file uploaded',
    'query.raised': 'questioned',
    'query.answered': 'question answered',
    colon: ': ',
    name: 'name',
    plannedFen: 'planned',
    documentNo: 'approval number',
    approvedOn: 'approved on',
    kind: 'milestone',
    plannedOn: 'planned for',
    actualOn: 'reached on',
    startedOn: 'began on',
    notedOn: 'date',
    percent: 'progress %',
    acceptedOn: 'accepted on',
    settledOn: 'settled on',
    endedOn: 'ended on',
    reason: 'reason',
    deadline: 'deadline',
    personName: 'person',
    organisationKey: 'responsible body',
    description: 'what is to be done',
    beneficiaryHouseholds: 'households',
    fileName: 'file',
    text: 'text',
    answer: 'answer',
  },
});

/** Who did what to the project, when: from the sealed record that nobody can edit. */
export function History({ id }: { id: string }) {
  const t = useText(texts);
  const query = useFreshQuery({ query: HISTORY, variables: { id } });
  const words: Readonly<Record<string, string>> = t;
  return (
    <Loaded query={query}>
      {({ auditEntries }) => (
        <ol className="jd-history">
          {auditEntries.nodes.map((entry) => (
            <li key={entry.id}>
              <span className="jd-muted">
                <MomentText value={entry.at} />
              </span>
              <span>
                <strong>{words[entry.action] ?? entry.action}</strong> {entry.userName}
              </span>
              <Detail said={readDetail(entry.detail)} words={words} />
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}

function Detail({ said, words }: { said: readonly Said[]; words: Readonly<Record<string, string>> }) {
  const term = useTerm();
  const { language } = useLanguage();
  const known = said.filter(({ name, value }) => words[name] !== undefined && value !== '');
  if (known.length === 0) return null;
  const show = ({ name, value }: Said): string => {
    if (name === 'kind') return term('MilestoneKind', value);
    return name.endsWith('Fen') && /^\d+$/u.test(value) ? showMoney(value, 'YUAN', language).exact : value;
  };
  return (
    <span className="jd-history-detail jd-muted">
      {known.map((one) => `${words[one.name]}${words.colon}${show(one)}`).join(language === 'zh' ? '；' : '; ')}
    </span>
  );
}

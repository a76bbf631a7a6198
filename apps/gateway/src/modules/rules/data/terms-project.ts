import { SINCE_2021, terms } from './term-row.ts';

/** Words of projects, from the pipeline to the settled account. */
export const projectTerms = [
  ...terms('ProjectState', [
    ['PIPELINE', '储备', 'In the pipeline'],
    ['APPROVED', '已批复', 'Approved'],
    ['TENDERED', '已招标', 'Tendered'],
    ['STARTED', '已开工', 'Started'],
    ['COMPLETED', '已完工', 'Completed'],
    ['ACCEPTED', '已验收', 'Accepted'],
    ['SETTLED', '已决算', 'Settled'],
    ['TERMINATED', '终止', 'Terminated'],
  ]),
  ...terms('ProjectBuilder', [
    ['PROVIDER', '帮扶方实施', 'Built by the provider'],
    ['RECEIVER', '受援方实施', 'Built by the receiver'],
  ]),
  ...terms('MilestoneKind', [
    ['DESIGN_BUDGET_DONE', '设计预算完成', 'Design and budget done'],
    ['REVIEW', '评审', 'Review'],
    ['TENDER_DONE', '招标完成', 'Tender done'],
    ['WORKS_STARTED', '开工', 'Start of works'],
    ['PROJECT_DONE', '项目完工', 'Project done'],
  ]),
  ...terms('ProjectCategory', [
    ['INDUSTRY', '产业发展', 'Industry'],
    ['HOUSING', '住房安全', 'Housing'],
    ['EDUCATION', '教育', 'Education'],
    ['HEALTH', '医疗卫生', 'Health'],
    ['INFRASTRUCTURE', '基础设施', 'Infrastructure'],
    ['WATER', '饮水安全', 'Drinking water'],
    ['TRAINING', '人才培训', 'Training'],
    ['EMPLOYMENT', '劳务协作', 'Employment'],
    ['CULTURE', '文化旅游', 'Culture and tourism'],
    ['ECOLOGY', '生态保护', 'Ecology'],
    ['VILLAGE_BUILDING', '新村建设', 'Village building', undefined, SINCE_2021],
    ['VILLAGE_BUILDING', '乡村建设', 'Village building', SINCE_2021],
    ['OTHER', '其他', 'Other'],
  ]),
];

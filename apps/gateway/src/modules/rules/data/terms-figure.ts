import { terms } from './term-row.ts';

/** Words of figures: what they count, how, and where they come from. */
export const figureTerms = [
  ...terms('Basis', [
    ['FEN', '分', 'fen'],
    ['PROJECT', '个项目', 'projects'],
    ['HOUSEHOLD', '户', 'households'],
    ['PERSON', '人', 'persons'],
    ['PERSON_TIME', '人次', 'attendances'],
    ['VILLAGE', '个村', 'villages'],
    ['ORGANISATION', '个单位', 'organisations'],
    ['DEPARTMENT', '个部门', 'departments'],
    ['GROUP', '个组', 'groups'],
    ['RATIO', '比率', 'ratio'],
    ['MU', '亩', 'mu'],
    ['KM', '公里', 'kilometres'],
    ['CISTERN', '口水窖', 'cisterns'],
  ]),
  ...terms('FigureKind', [
    ['STOCK', '时点数', 'Level at a date'],
    ['FLOW', '期间数', 'Total of a period'],
    ['TARGET', '目标数', 'Target'],
  ]),
  ...terms('FigureOrigin', [
    ['DERIVED', '由业务记录生成', 'Derived from records'],
    ['REPORTED', '单位填报', 'Reported by an office'],
    ['SUMMED', '下级汇总', 'Summed from below'],
  ]),
  ...terms('Qualifier', [
    ['EXACT', '确数', 'Exact'],
    ['AT_LEAST', '余', 'At least'],
    ['ABOUT', '约', 'About'],
  ]),
  ...terms('FigureSplit', [
    ['DIVISION', '按地区', 'By division'],
    ['PROVIDER', '按帮扶方', 'By provider'],
    ['SOURCE', '按资金来源', 'By source'],
    ['RECORD', '按明细', 'By record'],
  ]),
  ...terms('RecordType', [
    ['Agreement', '帮扶协议', 'Agreement'],
    ['Commitment', '资金承诺', 'Commitment'],
    ['Instalment', '分期拨付计划', 'Instalment'],
    ['Transfer', '拨付', 'Transfer'],
    ['Receipt', '到账', 'Receipt'],
    ['ReceiptMatch', '到账认领', 'Match of a receipt'],
    ['Posting', '记账凭证', 'Voucher'],
    ['Project', '项目', 'Project'],
    ['ProjectYear', '年度项目计划', 'Yearly plan of a project'],
    ['ProjectLine', '项目资金', 'Funding line'],
    ['Secondment', '选派人员', 'Person sent'],
    ['Programme', '帮扶规划', 'Programme'],
  ]),
  ...terms('SearchKind', [
    ['DIVISION', '地点', 'Place'],
    ['ORGANISATION', '单位', 'Organisation'],
    ['PROJECT', '项目', 'Project'],
    ['VOUCHER', '凭证', 'Voucher'],
  ]),
  ...terms('BoundaryBasis', [
    ['AS_REPORTED', '按上报时区划', 'As reported'],
    ['TODAY', '按现行区划', "On today's boundaries"],
  ]),
];

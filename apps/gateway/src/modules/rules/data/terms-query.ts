import { terms } from './term-row.ts';

/** Words of questions and answers. */
export const queryTerms = [
  ...terms('QueryState', [
    ['OPEN', '待答复', 'Open'],
    ['EXPLAINED', '已说明', 'Explained'],
    ['CORRECTED', '已更正', 'Corrected'],
  ]),
  ...terms('QueryAnswer', [
    ['EXPLAINED', '核对无误，说明情况', 'It is right: explain'],
    ['CORRECTED', '确有差错，已更正', 'It was wrong: corrected'],
  ]),
  ...terms('QuerySubject', [
    ['Figure', '数字', 'Figure'],
    ['Commitment', '承诺', 'Commitment'],
    ['Instalment', '分期计划', 'Instalment'],
    ['Transfer', '拨付', 'Transfer'],
    ['Receipt', '到账', 'Receipt'],
    ['Posting', '账目', 'Entry'],
    ['Project', '项目', 'Project'],
  ]),
  ...terms('OwnerSide', [
    ['PROVIDER', '帮扶方', 'Provider'],
    ['RECEIVER', '受援方', 'Receiver'],
  ]),
];

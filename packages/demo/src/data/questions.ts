import type { Day } from '../calendar.ts';
import { MEISHAN, SHAOXING, XIAOJIN } from '../reference/organisations.ts';

/** What somebody doubted, and what the side that states it answered, if it has. All made up. */
export interface Doubt {
  ref: string;
  subject: 'Transfer' | 'Project';
  subjectRef: string;
  countyKey: string;
  by: readonly [key: string, role: 'finance' | 'reviewer' | 'officer'];
  on: Day;
  text: string;
  answered?: {
    by: readonly [key: string, role: 'finance' | 'projects' | 'officer'];
    on: Day;
    outcome: 'EXPLAINED' | 'CORRECTED';
    answer: string;
  };
}

export const DOUBTS: readonly Doubt[] = [
  {
    ref: '疑问1',
    subject: 'Transfer',
    subjectRef: `${MEISHAN}>${XIAOJIN} 2017 拨付1`,
    countyKey: XIAOJIN,
    by: [XIAOJIN, 'finance'],
    on: '2017-03-14',
    text: '退汇的5万元何时重新汇出？户名已于3月13日来函更正。',
    answered: {
      by: [MEISHAN, 'officer'],
      on: '2017-03-17',
      outcome: 'EXPLAINED',
      answer: '已收到更正函，待国库退库手续办结后原渠道重新汇出，仍在本笔拨付内登记。',
    },
  },
  {
    ref: '疑问2',
    subject: 'Project',
    subjectRef: `项目2017-${SHAOXING}>${XIAOJIN}-3`,
    countyKey: XIAOJIN,
    by: ['5132', 'reviewer'],
    on: '2017-04-20',
    text: '台账与现场照片进度不一致：照片显示主体尚未封顶，请核实形象进度。',
  },
];

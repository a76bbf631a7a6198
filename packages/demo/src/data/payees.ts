import type { Category } from '../commands.ts';

/** Who is paid for works and goods: all invented, as the rows that name them are marked. */
export const PAYEES: Record<Category, readonly string[]> = {
  HOUSING: ['嘉绒民居营造有限公司', '雪山建筑安装有限公司', '川西北恒基建设工程有限公司'],
  EDUCATION: ['川西北恒基建设工程有限公司', '锦川教育装备有限公司', '雪山建筑安装有限公司'],
  HEALTH: ['蓉康医疗器械有限公司', '雪山建筑安装有限公司'],
  INFRASTRUCTURE: ['岷江源路桥工程有限公司', '大渡河水利水电工程有限公司', '金沙江机电设备有限公司'],
  INDUSTRY: ['高原绿谷农业科技有限公司', '天府种业有限公司', '众合种植养殖专业合作社'],
  CULTURE: ['雪山建筑安装有限公司', '远山文化旅游发展有限公司'],
  TRAINING: ['蓉兴职业技能培训学校', '远山教育咨询有限公司'],
  EMPLOYMENT: ['蓉兴职业技能培训学校', '同心劳务服务有限公司'],
  ECOLOGY: ['雅砻江生态工程有限公司', '净美环境工程有限公司'],
  VILLAGE_BUILDING: ['川西北恒基建设工程有限公司', '嘉绒民居营造有限公司'],
};

/** What a first, second and third payment are for. */
export const SUMMARIES = ['预付款', '进度款', '结算进度款'] as const;

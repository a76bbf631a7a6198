import { SINCE_2021, terms } from './term-row.ts';

/** Words of pairings and agreements. */
export const pairingTerms = [
  ...terms('PairingScheme', [
    ['EAST_WEST', '东西部扶贫协作', 'East-West poverty alleviation collaboration', undefined, SINCE_2021],
    ['EAST_WEST', '东西部协作', 'East-West collaboration', SINCE_2021],
    ['INTRA_PROVINCE', '省内对口帮扶', 'Counterpart assistance within the province'],
    ['COUNTERPART_SUPPORT', '对口支援', 'Counterpart support'],
    ['DESIGNATED', '定点扶贫', 'Designated poverty alleviation', undefined, SINCE_2021],
    ['DESIGNATED', '定点帮扶', 'Designated assistance', SINCE_2021],
    ['ENTERPRISE_VILLAGE', '万企帮万村', 'Ten thousand firms help ten thousand villages', undefined, SINCE_2021],
    ['ENTERPRISE_VILLAGE', '万企兴万村', 'Ten thousand firms revive ten thousand villages', SINCE_2021],
  ]),
  ...terms('PairingState', [
    ['PROPOSED', '拟结对', 'Proposed'],
    ['SIGNED', '已签约', 'Signed'],
    ['ENDED', '已结束', 'Ended'],
  ]),
  ...terms('Route', [
    ['DIRECT', '直接拨付', 'Paid directly'],
    ['THROUGH', '经省、市州转拨', 'Through province and prefecture'],
  ]),
  ...terms('SecondmentPost', [
    ['OFFICIAL', '党政干部', 'Party and government official'],
    ['TEACHER', '教师', 'Teacher'],
    ['DOCTOR', '医生', 'Doctor'],
    ['AGRICULTURAL_TECHNICIAN', '农技员', 'Agricultural technician'],
    ['SPECIALIST', '专业技术人员', 'Specialist'],
  ]),
];

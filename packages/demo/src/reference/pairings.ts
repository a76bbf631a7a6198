import { DISTRICTS } from '../data/districts.ts';
import { EAST_WEST_PAIRS, EVIDENCE } from '../data/east-west.ts';
import { RECEIVERS } from '../data/receivers.ts';
import type { DemoPairing, Scheme } from '../types.ts';
import { ASSIGNED_UNIT, CHENGDU, FORMER, MEISHAN, prefectureOf, QUESHAN, SHAOXING, XIAOJIN } from './organisations.ts';

const PUBLISHED_CHENGDU = '成都市2017年对口帮扶阿坝州、甘孜州公开材料；起止日期为演示所设';
const PUBLISHED_XIAOJIN = '小金县2016年公开材料；起始日期为演示所设';
const DEMO = '演示分配：区（市）县与受援县的对应关系未见公布';

function pairing(scheme: Scheme, providerKey: string, divisionKey: string, more: Partial<DemoPairing>): DemoPairing {
  return {
    ref: `${providerKey}>${divisionKey}`,
    scheme,
    providerKey,
    divisionKey,
    parentRef: null,
    startsOn: '2016-01-01',
    endsOn: null,
    state: 'SIGNED',
    evidence: DEMO,
    demoAssignment: false,
    ...more,
  };
}

/** Pairings, parents before their children. */
export function pairings(): DemoPairing[] {
  const eastWest = EAST_WEST_PAIRS.map(([provider, , receiver, , evidence]) =>
    pairing('EAST_WEST', provider, receiver, { startsOn: '2016-12-07', evidence: EVIDENCE[evidence] }),
  );
  const span = { startsOn: '2016-01-01', endsOn: '2021-01-01' };
  const districts = RECEIVERS.map(([county, , , , district]) =>
    pairing('INTRA_PROVINCE', district, county, {
      ...span,
      parentRef: `${CHENGDU}>${prefectureOf(county)}`,
      demoAssignment: true,
    }),
  );
  return [
    ...eastWest,
    pairing('INTRA_PROVINCE', CHENGDU, '5132', { ...span, evidence: PUBLISHED_CHENGDU }),
    pairing('INTRA_PROVINCE', CHENGDU, '5133', { ...span, evidence: PUBLISHED_CHENGDU }),
    pairing('EAST_WEST', SHAOXING, XIAOJIN, { evidence: PUBLISHED_XIAOJIN }),
    pairing('INTRA_PROVINCE', MEISHAN, XIAOJIN, { evidence: PUBLISHED_XIAOJIN }),
    pairing('EAST_WEST', FORMER, XIAOJIN, {
      startsOn: '2014-01-01',
      endsOn: '2017-01-01',
      state: 'ENDED',
      evidence: '虚构：为演示已到期的结对而设，并无其事',
      demoAssignment: true,
    }),
    pairing('DESIGNATED', ASSIGNED_UNIT, QUESHAN, { evidence: '虚构：为演示定点帮扶而设', demoAssignment: true }),
    ...districts,
  ];
}

/** Names of the giving places as an agreement's title has them. */
export const GIVERS: ReadonlyMap<string, string> = new Map([
  [CHENGDU, '成都市'],
  [SHAOXING, '绍兴市'],
  [MEISHAN, '眉山市'],
  [FORMER, '金华市'],
  [ASSIGNED_UNIT, '河南省省直定点帮扶单位'],
  ...DISTRICTS.map(([key, name]) => [key, `成都市${name}`] as const),
]);

/** Names of the receiving places. */
export const TAKERS: ReadonlyMap<string, string> = new Map([
  ['5132', '阿坝藏族羌族自治州'],
  ['5133', '甘孜藏族自治州'],
  [QUESHAN, '确山县'],
  ...RECEIVERS.map(([key, name]) => [key, name] as const),
]);

/**
 * A district, county or county-level city of Chengdu: key, name on 2017-04-23, weight of its means (ours).
 * 郫都区 keeps the key 510124 of the 2016 snapshot, in which it was 郫县; its code is 510117 since.
 */
export type District = readonly [key: string, name: string, means: number];

export const DISTRICTS: readonly District[] = [
  ['510104', '锦江区', 1.5],
  ['510105', '青羊区', 1.4],
  ['510106', '金牛区', 1.4],
  ['510107', '武侯区', 1.5],
  ['510108', '成华区', 1.3],
  ['510112', '龙泉驿区', 1.3],
  ['510113', '青白江区', 0.8],
  ['510114', '新都区', 1.1],
  ['510115', '温江区', 1.0],
  ['510116', '双流区', 1.4],
  ['510121', '金堂县', 0.7],
  ['510124', '郫都区', 1.1],
  ['510129', '大邑县', 0.6],
  ['510131', '蒲江县', 0.5],
  ['510132', '新津县', 0.7],
  ['510181', '都江堰市', 0.8],
  ['510182', '彭州市', 0.8],
  ['510183', '邛崃市', 0.6],
  ['510184', '崇州市', 0.7],
  ['510185', '简阳市', 0.7],
];

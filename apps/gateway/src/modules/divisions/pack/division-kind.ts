import { KEY_LENGTH, type Level } from '@jiedui/model';

/**
 * What a division is within its level. PLACEHOLDER stands in a code and not on the ground: ancestors skip it. ABOLISHED
 * is what was merged into another: nothing new is entered there, old facts keep their place.
 */
export type DivisionKind =
  | 'PROVINCE'
  | 'AUTONOMOUS_REGION'
  | 'MUNICIPALITY'
  | 'PREFECTURE_LEVEL_CITY'
  | 'AUTONOMOUS_PREFECTURE'
  | 'PREFECTURE'
  | 'LEAGUE'
  | 'DISTRICT'
  | 'COUNTY_LEVEL_CITY'
  | 'COUNTY'
  | 'AUTONOMOUS_COUNTY'
  | 'BANNER'
  | 'AUTONOMOUS_BANNER'
  | 'FOREST_AREA'
  | 'SPECIAL_DISTRICT'
  | 'TOWN'
  | 'TOWNSHIP'
  | 'ETHNIC_TOWNSHIP'
  | 'SUBDISTRICT'
  | 'SUMU'
  | 'ETHNIC_SUMU'
  | 'VILLAGE'
  | 'COMMUNITY'
  | 'OTHER'
  | 'PLACEHOLDER'
  | 'ABOLISHED';

type Rule = readonly [RegExp, DivisionKind];

// The first that matches counts, so 自治旗 stands before 旗.
const BY_NAME: Record<Level, readonly Rule[]> = {
  PROVINCE: [
    [/自治区$/, 'AUTONOMOUS_REGION'],
    [/市$/, 'MUNICIPALITY'],
    [/省$/, 'PROVINCE'],
  ],
  PREFECTURE: [
    // Codes that only hold a municipality's districts and counties, or the counties a province runs itself.
    [/^市辖区$|^县$|直辖县级行政区划$/, 'PLACEHOLDER'],
    [/自治州$/, 'AUTONOMOUS_PREFECTURE'],
    [/地区$/, 'PREFECTURE'],
    [/盟$/, 'LEAGUE'],
    [/市$/, 'PREFECTURE_LEVEL_CITY'],
  ],
  COUNTY: [
    [/^市辖区$/, 'PLACEHOLDER'],
    // Not by 林区 alone: 西林区, 北林区 and 碑林区 are districts.
    [/^神农架林区$/, 'FOREST_AREA'],
    [/特区$/, 'SPECIAL_DISTRICT'],
    [/区$/, 'DISTRICT'],
    [/自治县$/, 'AUTONOMOUS_COUNTY'],
    [/县$/, 'COUNTY'],
    [/自治旗$/, 'AUTONOMOUS_BANNER'],
    [/旗$/, 'BANNER'],
    [/市$/, 'COUNTY_LEVEL_CITY'],
  ],
  TOWNSHIP: [
    [/民族苏木$/, 'ETHNIC_SUMU'],
    [/苏木$/, 'SUMU'],
    [/族乡$/, 'ETHNIC_TOWNSHIP'],
    [/乡(人民)?政府$|乡$/, 'TOWNSHIP'],
    [/镇(人民)?政府$|镇$/, 'TOWN'],
    [/街道$|街道办$|街道办事处$/, 'SUBDISTRICT'],
  ],
  VILLAGE: [
    [/居委会?$|居民委员会$|社区$|家委会$/, 'COMMUNITY'],
    [/村委会?$|村民委员会$|牧委会$|村$|嘎查$/, 'VILLAGE'],
  ],
  VILLAGE_GROUP: [],
};

/** Ranges of the code's last segment, for names that do not say it. Source: 统计用区划代码和城乡划分代码编制规则. */
const BY_SEGMENT: Partial<Record<Level, readonly (readonly [number, DivisionKind])[]>> = {
  TOWNSHIP: [
    [99, 'SUBDISTRICT'],
    [199, 'TOWN'],
    [399, 'TOWNSHIP'],
  ],
  VILLAGE: [
    [199, 'COMMUNITY'],
    [399, 'VILLAGE'],
  ],
};

/** Names of zones, farms, and of what the bureau counts beside the divisions ("开发区类似乡级单位", "…生活区"). */
const NO_DIVISION =
  /开发区|[园矿林场]区|农场|林场|牧场|[种渔茶]场|垦殖场|管理区|管委会|管理委员会|类似|直辖|虚拟|特殊|保税|监狱|公司|兵团/;

/**
 * The kind of a division of the snapshot, which carries names and codes only. A name that says it decides (brackets
 * behind it aside), else the code's range; zones, farms and the like are OTHER.
 * @param parentName tells 嘉峪关市 620201, which merely fills its prefecture 嘉峪关市, from a county-level city.
 */
export function divisionKind(level: Level, name: string, key: string, parentName?: string): DivisionKind {
  if (level === 'COUNTY' && name === parentName) return 'PLACEHOLDER';
  const plain = name.replace(/[（(][^（）()]*[）)]$/g, '').replace(/[（(][^（）()]*[）)]$/g, '');
  const named = BY_NAME[level].find(([pattern]) => pattern.test(plain));
  if (named) return named[1];
  if (NO_DIVISION.test(name)) return 'OTHER';
  const segment = Number(key.slice(-3));
  const ranged = key.length >= KEY_LENGTH.TOWNSHIP && BY_SEGMENT[level]?.find(([last]) => segment <= last);
  return ranged ? ranged[1] : 'OTHER';
}

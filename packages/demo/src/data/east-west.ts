/** Provider key and short name, receiver key and short name, how firm the pair is known. */
export type Pair = readonly [provider: string, name: string, receiver: string, name: string, evidence: Evidence];
export type Evidence = 'GUIDANCE' | 'SECONDARY';

/** In the words that a pairing shows. */
export const EVIDENCE: Record<Evidence, string> = {
  GUIDANCE: '2016年12月7日《关于进一步加强东西部扶贫协作工作的指导意见》',
  SECONDARY: '新闻报道转述2016年12月7日指导意见，待核对原文',
};

/** 28 pairs of the guidance of 2016-12-07. The guidance has more; these are the ones known by name. */
export const EAST_WEST_PAIRS: readonly Pair[] = [
  ['11', '北京市', '15', '内蒙古自治区', 'GUIDANCE'],
  ['11', '北京市', '1307', '张家口市', 'GUIDANCE'],
  ['11', '北京市', '1306', '保定市', 'GUIDANCE'],
  ['12', '天津市', '62', '甘肃省', 'GUIDANCE'],
  ['12', '天津市', '1308', '承德市', 'GUIDANCE'],
  ['2102', '大连市', '5202', '六盘水市', 'GUIDANCE'],
  ['31', '上海市', '53', '云南省', 'GUIDANCE'],
  ['31', '上海市', '5203', '遵义市', 'GUIDANCE'],
  ['32', '江苏省', '61', '陕西省', 'GUIDANCE'],
  ['32', '江苏省', '6301', '西宁市', 'GUIDANCE'],
  ['32', '江苏省', '6302', '海东市', 'GUIDANCE'],
  ['3205', '苏州市', '5206', '铜仁市', 'GUIDANCE'],
  ['33', '浙江省', '51', '四川省', 'GUIDANCE'],
  ['3301', '杭州市', '4228', '恩施土家族苗族自治州', 'GUIDANCE'],
  ['3301', '杭州市', '5226', '黔东南苗族侗族自治州', 'GUIDANCE'],
  ['3302', '宁波市', '2224', '延边朝鲜族自治州', 'GUIDANCE'],
  ['3302', '宁波市', '5223', '黔西南布依族苗族自治州', 'SECONDARY'],
  ['35', '福建省', '64', '宁夏回族自治区', 'SECONDARY'],
  ['37', '山东省', '50', '重庆市', 'SECONDARY'],
  ['3701', '济南市', '4331', '湘西土家族苗族自治州', 'SECONDARY'],
  ['3702', '青岛市', '5204', '安顺市', 'SECONDARY'],
  ['3702', '青岛市', '6212', '陇南市', 'SECONDARY'],
  ['44', '广东省', '45', '广西壮族自治区', 'SECONDARY'],
  ['44', '广东省', '5133', '甘孜藏族自治州', 'SECONDARY'],
  ['4406', '佛山市', '5134', '凉山彝族自治州', 'SECONDARY'],
  ['4420', '中山市', '5306', '昭通市', 'SECONDARY'],
  ['4419', '东莞市', '5306', '昭通市', 'SECONDARY'],
  ['4404', '珠海市', '5333', '怒江傈僳族自治州', 'SECONDARY'],
];

import type { Category } from '../commands.ts';

/** Where a kind of work lies: the county itself, one of its townships, or one of its villages. */
export type SiteLevel = 'county' | 'township' | 'village';
/** What is built, the level of its site, what it is for. */
export type Work = readonly [what: string, site: SiteLevel, purpose: string];

/** Real-sounding works. A project's name is the names of its places and the work: 小金县沃日乡木栏村通村道路硬化工程. */
export const WORKS: Record<Category, readonly Work[]> = {
  HOUSING: [
    ['农村危房改造工程', 'village', '改造贫困户危房，配套厨卫和入户道路'],
    ['藏区新居建设工程', 'village', '新建和提升住房，统一风貌和抗震标准'],
    ['易地扶贫搬迁安置点配套工程', 'village', '安置点供水、供电、道路和排污配套'],
    ['牧民定居点提升工程', 'village', '定居点住房保温改造和庭院整治'],
  ],
  EDUCATION: [
    ['中心小学学生宿舍建设项目', 'township', '解决寄宿学生住宿，配套浴室和取暖'],
    ['中心小学教学设备购置项目', 'township', '配备计算机教室、多媒体和图书'],
    ['寄宿制学校食堂改造项目', 'township', '改造食堂和厨房设备，达到食品安全要求'],
    ['幼儿园建设项目', 'township', '新建三个班的幼儿园及活动场地'],
    ['中学运动场建设项目', 'county', '新建运动场和看台'],
    ['远程教学平台建设项目', 'county', '与帮扶方学校共享课堂'],
  ],
  HEALTH: [
    ['卫生院业务用房改扩建项目', 'township', '扩建门诊和住院用房'],
    ['标准化村卫生室建设项目', 'village', '新建60平方米卫生室并配齐设备'],
    ['卫生院医疗设备购置项目', 'township', '配备彩超、生化分析和急救设备'],
    ['人民医院远程会诊中心建设项目', 'county', '与帮扶方医院联网会诊'],
    ['包虫病综合防治项目', 'county', '筛查、健康教育和犬只管理'],
  ],
  INFRASTRUCTURE: [
    ['通村道路硬化工程', 'village', '硬化通村路，路面宽3.5米，配套涵洞和边沟'],
    ['安全饮水巩固提升工程', 'village', '改造水源、蓄水池和入户管网'],
    ['联户路建设工程', 'village', '硬化入户便道'],
    ['便民桥建设工程', 'village', '新建跨河便民桥'],
    ['农田灌溉渠系配套工程', 'village', '整治渠道，恢复灌溉面积'],
    ['产业路建设工程', 'township', '连接种植基地和通乡公路'],
    ['太阳能路灯安装工程', 'village', '沿村道安装太阳能路灯'],
    ['堤防应急加固工程', 'township', '加固河堤，保护场镇和耕地'],
    ['通村公路安全防护工程', 'township', '临崖临水路段安装护栏'],
  ],
  INDUSTRY: [
    ['中药材种植基地建设项目', 'village', '种植羌活、大黄，合作社带动贫困户'],
    ['甜樱桃种植基地建设项目', 'village', '新植果园，配套滴灌'],
    ['高山蔬菜大棚建设项目', 'village', '新建钢架大棚和分拣场地'],
    ['牦牛养殖合作社建设项目', 'village', '建设暖棚和贮草设施，引进种畜'],
    ['藏香猪养殖示范项目', 'village', '建设圈舍，分户代养'],
    ['农产品冷链仓储项目', 'township', '建设冷库和分拣包装线'],
    ['电子商务服务站建设项目', 'township', '建设站点，培训经营人员'],
    ['村集体经济发展项目', 'village', '入股合作社，收益用于贫困户'],
    ['花椒提质增效项目', 'village', '老树改造和烘干设备'],
    ['农产品加工园区配套项目', 'county', '园区道路、供水和标准厂房'],
  ],
  CULTURE: [
    ['乡村旅游接待点建设项目', 'village', '改造民居接待，建设停车场和厕所'],
    ['村文化院坝建设项目', 'village', '建设文化院坝、体育器材和广播'],
    ['非物质文化遗产传习所建设项目', 'township', '传习藏羌织绣，带动妇女就业'],
    ['旅游宣传推介项目', 'county', '在帮扶方城市推介线路和特产'],
  ],
  TRAINING: [
    ['致富带头人培训项目', 'county', '村干部和合作社负责人到帮扶方学习'],
    ['教师跟岗培训项目', 'county', '教师分批到帮扶方学校跟岗'],
    ['医护人员进修培训项目', 'county', '医护人员到帮扶方医院进修'],
    ['农牧民夜校实训点项目', 'township', '建设实训点，常年开班'],
  ],
  EMPLOYMENT: [
    ['贫困劳动力技能培训项目', 'county', '开办建筑、家政、烹饪培训班并推荐就业'],
    ['劳务输出服务站建设项目', 'county', '设立服务站，组织有序输出'],
    ['扶贫车间建设项目', 'township', '就近吸纳贫困劳动力就业'],
  ],
  ECOLOGY: [
    ['生活垃圾收运项目', 'township', '配备收运车辆和中转设施'],
    ['小流域水土保持治理工程', 'township', '治理坡面和沟道'],
    ['场镇生活污水处理工程', 'township', '建设管网和处理设施'],
    ['沙化草地治理工程', 'township', '补播草种，设置围栏'],
    ['人居环境整治项目', 'village', '改厕、改圈和村道绿化'],
  ],
  VILLAGE_BUILDING: [
    ['村级活动室建设项目', 'village', '新建党群活动和便民服务用房'],
    ['村内道路和排水整治项目', 'village', '硬化村内道路，整治排水沟'],
    ['便民服务中心改造项目', 'township', '集中办理民政、社保和扶贫事项'],
  ],
};

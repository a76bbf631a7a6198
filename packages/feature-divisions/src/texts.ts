import { defineTexts } from '@jiedui/ui';

export const divisionTexts = defineTexts({
  zh: {
    title: '行政区划',
    note: '二〇一六年统计用区划，按业务日期显示现行名称。',
    key: '标识代码',
    code: '现行代码',
    kind: '类型',
    since: '现行版本起自',
    name: '名称',
    find: '按名称筛选',
    versions: '历次变更',
    until: '至今',
    emptyTitle: '没有下级区划',
    emptyHow: '村级以下的组、社由村登记后显示。',
    nation: '全国',
  },
  en: {
    title: 'Divisions',
    note: 'The statistics bureau’s divisions of 2016, named as of the business date.',
    key: 'Key',
    code: 'Code',
    kind: 'Kind',
    since: 'In force since',
    name: 'Name',
    find: 'Filter by name',
    versions: 'Changes',
    until: 'present',
    emptyTitle: 'Nothing beneath',
    emptyHow: 'Groups below a village appear once the village registers them.',
    nation: 'The nation',
  },
});

import { defineTexts } from '@jiedui/ui';

export const pickTexts = defineTexts({
  zh: {
    organisation: '输入单位名称、拼音首字母或代码',
    division: '输入区划名称、拼音首字母或代码',
    find: '查找',
  },
  en: {
    organisation: 'Name, pinyin initials or key of an organisation',
    division: 'Name, pinyin initials or code of a division',
    find: 'Find',
  },
});

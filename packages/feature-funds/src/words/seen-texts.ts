import { defineTexts } from '@jiedui/ui';

export const seenTexts = defineTexts({
  zh: { changed: '您打开后，这条记录已有变动。', before: '您看到的', now: '现为', accept: '按现状办理' },
  en: {
    changed: 'This record changed after you opened it.',
    before: 'You saw',
    now: 'it is now',
    accept: 'Go on with this',
  },
});

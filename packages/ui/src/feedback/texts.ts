import { defineTexts } from '../text/texts.ts';

export const feedbackTexts = defineTexts({
  zh: { loading: '正在载入', next: '下一步' },
  en: { loading: 'Loading', next: 'What happens next' },
});

import { defineTexts } from '@jiedui/ui';

export const queryTexts = defineTexts({
  zh: {
    title: '疑问与答复',
    ask: '提出疑问',
    text: '有何疑问',
    hint: '写明哪里不对、您掌握的数字和依据，填报方会看到。',
    send: '发送疑问',
    sent: '疑问已发出',
    sentNext: (due: string) => `填报方应在 ${due} 前答复，答复会出现在这里和首页。`,
    close: '关闭',
    asked: (who: string, organisation: string) => `${organisation} ${who}`,
    due: '答复期限',
    answer: '答复',
  },
  en: {
    title: 'Questions and answers',
    ask: 'This looks wrong',
    text: 'What looks wrong',
    hint: 'Say what does not fit, the figure you have and where it comes from. The side that states it will see this.',
    send: 'Send the question',
    sent: 'The question is sent',
    sentNext: (due: string) => `Whoever states it answers by ${due}; the answer will show here and on your home.`,
    close: 'Close',
    asked: (who: string, organisation: string) => `${who}, ${organisation}`,
    due: 'Answer due',
    answer: 'Answer',
  },
});

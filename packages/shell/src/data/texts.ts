import { defineTexts } from '@jiedui/ui';

export const dataTexts = defineTexts({
  zh: {
    notSent: '没有收到答复：网络中断或服务器暂不可用。填写的内容都在，恢复后再按一次即可，不会重复入账。',
    offline: '网络中断，显示的是上次取到的数据，恢复后自动更新。',
    offlineEmpty: '网络中断，还没有取到数据。恢复后自动载入。',
    broken: '系统出错，已记录。请稍后再试；仍不行请把这段话告诉管理员：',
  },
  en: {
    notSent:
      'No answer came: the line broke or the server is unavailable. What you entered is kept; press again and nothing is booked twice.',
    offline: 'The line is broken. You see the last answer; it updates by itself.',
    offlineEmpty: 'The line is broken and nothing has been loaded yet. It loads by itself.',
    broken: 'Something failed and was recorded. Try again later, or tell an administrator:',
  },
});

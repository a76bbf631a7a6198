import { useState } from 'react';
import { SidePanel } from '../panel/SidePanel.tsx';
import { defineTexts, useText } from '../text/texts.ts';
import './keyboard.css';
import { useKeys } from './useKeys.ts';

export type KeyLine = { keys: readonly string[]; text: string };

const texts = defineTexts({
  zh: {
    title: '键盘操作',
    search: '搜索地点、单位、项目、凭证',
    open: '打开选中的一行',
    move: '在列表中上下移动',
    ends: '到列表首行、末行',
    copy: '复制列表为表格',
    close: '关闭面板',
    sheet: '打开本页',
    next: '到下一处',
  },
  en: {
    title: 'Keyboard',
    search: 'Search places, organisations, projects, vouchers',
    open: 'Open the selected row',
    move: 'Move through a list',
    ends: 'To the first or last row',
    copy: 'Copy the list as spreadsheet cells',
    close: 'Close the panel',
    sheet: 'Open this sheet',
    next: 'To the next place',
  },
});

/** What the keyboard does, opened by `?`. `more` adds a screen's own keys. */
export function KeyboardSheet({ more = [] }: { more?: readonly KeyLine[] }) {
  const t = useText(texts);
  const [open, setOpen] = useState(false);
  useKeys({ '?': () => setOpen(true), '？': () => setOpen(true) });
  if (!open) return null;
  const lines: KeyLine[] = [
    { keys: ['/'], text: t.search },
    { keys: ['↑', '↓'], text: t.move },
    { keys: ['Home', 'End'], text: t.ends },
    { keys: ['Enter'], text: t.open },
    { keys: ['Ctrl', 'C'], text: t.copy },
    { keys: ['Tab'], text: t.next },
    { keys: ['Esc'], text: t.close },
    { keys: ['?'], text: t.sheet },
    ...more,
  ];
  return (
    <SidePanel title={t.title} onClose={() => setOpen(false)}>
      <dl className="jd-keys">
        {lines.map((line) => (
          <div key={line.text}>
            <dt>
              {line.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{line.text}</dd>
          </div>
        ))}
      </dl>
    </SidePanel>
  );
}

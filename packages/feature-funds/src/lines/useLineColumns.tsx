import { useTerm } from '@jiedui/shell';
import { type Column, Mark, moneyColumn, Share, useLanguage, useText } from '@jiedui/ui';
import { spentShare } from '../money/sums.ts';
import { moneyWidth } from '../words/moneyWidth.ts';
import { fundWords } from '../words/texts.ts';
import { alarmOf } from './alarm.ts';
import type { LineRow } from './documents.ts';
import { lineTexts } from './texts.ts';

/** Columns of the funding lines, with what is left to spend and how far the spending is. */
export function useLineColumns(nearlyShare: number): Column<LineRow>[] {
  const t = useText(lineTexts);
  const words = useText(fundWords);
  const { language } = useLanguage();
  const term = useTerm();
  const alarm = ({ line, project }: LineRow) => alarmOf(line, project.state, nearlyShare);
  const money = { unit: 'WAN', language, width: moneyWidth(language) } as const;
  return [
    { key: 'name', title: words.project, cell: ({ project }) => project.name, width: 268 },
    moneyColumn({ ...money, key: 'planned', title: words.planned, fen: ({ line }) => line.planned }),
    moneyColumn({ ...money, key: 'allocated', title: words.allocated, fen: ({ line }) => line.allocated, card: true }),
    moneyColumn({ ...money, key: 'spent', title: words.spent, fen: ({ line }) => line.spent, card: true }),
    moneyColumn({ ...money, key: 'remaining', title: words.remaining, fen: ({ line }) => line.remaining, card: true }),
    {
      key: 'share',
      title: t.share,
      figure: true,
      width: 112,
      cell: ({ line }) => <Share value={spentShare(line.allocated, line.spent)} />,
      copy: ({ line }) => String(spentShare(line.allocated, line.spent) ?? ''),
    },
    {
      key: 'alarm',
      title: t.notice,
      width: 128,
      card: true,
      cell: (row) => <AlarmMark alarm={alarm(row)} />,
      copy: (row) => {
        const key = alarm(row);
        return key === undefined ? '' : t[key];
      },
    },
    { key: 'source', title: words.source, cell: ({ line }) => term('FundSource', line.source), width: 152 },
    { key: 'state', title: t.state, cell: ({ project }) => term('ProjectState', project.state), width: 96 },
    { key: 'provider', title: words.provider, cell: ({ project }) => project.provider.name, width: 152 },
    { key: 'number', title: t.number, cell: ({ project }) => project.number, width: 160 },
    moneyColumn({
      ...money,
      key: 'available',
      title: words.available,
      fen: ({ line }) => line.fund.available,
      hidden: true,
    }),
  ];
}

function AlarmMark({ alarm }: { alarm: ReturnType<typeof alarmOf> }) {
  const t = useText(lineTexts);
  if (alarm === undefined) return null;
  return <Mark tone={alarm === 'nearly' ? 'soon' : 'open'}>{t[alarm]}</Mark>;
}

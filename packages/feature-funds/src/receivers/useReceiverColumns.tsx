import { useDoor, useScope } from '@jiedui/shell';
import { type Column, Money, moneyColumn, useLanguage, useText } from '@jiedui/ui';
import { type ReceiverRow, STAGES, type Stage } from '../money/receivers.ts';
import { sumFen } from '../money/sums.ts';
import '../funds.css';
import { Age } from '../words/Age.tsx';
import { moneyWidth } from '../words/moneyWidth.ts';
import { fundWords } from '../words/texts.ts';
import { receiverTexts } from './texts.ts';

/** The figure behind each column: every amount is a door to its parts. */
const FIGURES: Record<Stage, string> = {
  committed: 'funds.committed',
  expected: 'funds.expected',
  sent: 'funds.sent',
  inPlace: 'funds.in-place',
  allocated: 'funds.allocated',
  spent: 'funds.spent',
  inTransit: 'funds.in-transit',
};

const ON_CARD: readonly Stage[] = ['expected', 'sent', 'inPlace', 'inTransit'];

/** From promise to spending, a column each, with sums; amounts open their figure's door. */
export function useReceiverColumns(rows: readonly ReceiverRow[]): Column<ReceiverRow>[] {
  const t = useText(receiverTexts);
  const words = useText(fundWords);
  const { language } = useLanguage();
  const { filter, period } = useScope();
  const door = useDoor();
  const stage = (key: Stage): Column<ReceiverRow> => ({
    ...moneyColumn<ReceiverRow>({
      key,
      title: words[key],
      unit: 'WAN',
      language,
      fen: (row) => row[key],
      sumFen: sumFen(rows, (row) => row[key]),
      width: moneyWidth(language),
      card: ON_CARD.includes(key),
    }),
    cell: (row) => (
      <button
        type="button"
        className="jd-plain jd-cell-door"
        title={t.doorHint(words[key])}
        onClick={(event) => {
          event.stopPropagation();
          door.open({ key: FIGURES[key], period, ...filter, divisionKey: row.key });
        }}
      >
        <Money fen={row[key]} unit="WAN" bare />
      </button>
    ),
  });
  return [
    { key: 'receiver', title: words.receiver, cell: (row) => row.name, width: 152 },
    ...STAGES.map(stage),
    {
      key: 'oldest',
      title: t.oldest,
      cell: (row) => <Age days={row.oldestDays} timeliness={row.timeliness} />,
      copy: (row) => String(row.oldestDays ?? ''),
      width: 104,
      card: true,
    },
  ];
}

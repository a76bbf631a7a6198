import { formatYuan } from '@jiedui/model';
import { type Column, Icon, type IconName, Money, moneyColumn, useLanguage, useText } from '@jiedui/ui';
import '../funds.css';
import type { PlanCell, PlanRow } from '../money/schedule.ts';
import { sumFen } from '../money/sums.ts';
import { fundWords } from '../words/texts.ts';
import { receiverTexts } from './texts.ts';

const SIGNS: Readonly<Record<PlanCell['tone'], IconName | undefined>> = {
  done: 'check',
  late: 'late',
  soon: 'soon',
  open: undefined,
};

/** The twelve months of a plan as columns, each with its sum. */
export function usePlanColumns(rows: readonly PlanRow[]): Column<PlanRow>[] {
  const t = useText(receiverTexts);
  const words = useText(fundWords);
  const { language } = useLanguage();
  const money = { unit: 'WAN', language, width: 100, card: true } as const;
  const months = Array.from({ length: 12 }, (_, month): Column<PlanRow> => {
    const fen = (row: PlanRow) => row.months[month]?.fen ?? 0n;
    return {
      ...moneyColumn<PlanRow>({
        ...money,
        key: `m${month + 1}`,
        title: t.month(month + 1),
        fen,
        sumFen: sumFen(rows, fen),
        card: false,
        width: 84,
      }),
      unit: '',
      cell: (row) => <Cell cell={row.months[month]} />,
      copy: (row) => (row.months[month] ? formatYuan(fen(row)).replaceAll(',', '') : ''),
    };
  });
  // An unset month would only push the others out of sight.
  const used = months.filter((_, month) => rows.some((row) => row.months[month]));
  return [
    { key: 'receiver', title: words.receiver, cell: (row) => row.name, width: 152 },
    moneyColumn({
      ...money,
      key: 'year',
      title: t.planned,
      fen: (row) => row.fen,
      sumFen: sumFen(rows, (row) => row.fen),
    }),
    moneyColumn({
      ...money,
      key: 'sent',
      title: t.sentShare,
      fen: (row) => row.sentFen,
      sumFen: sumFen(rows, (row) => row.sentFen),
    }),
    ...used,
  ];
}

function Cell({ cell }: { cell: PlanCell | undefined }) {
  const t = useText(receiverTexts);
  if (cell === undefined) return null;
  const sign = SIGNS[cell.tone];
  return (
    <span className={`jd-plan-cell jd-plan-${cell.tone}`}>
      {sign === undefined ? null : <Icon name={sign} size={12} />}
      <Money fen={cell.fen} unit="WAN" bare />
      <span className="jd-unseen">{t[cell.tone]}</span>
    </span>
  );
}

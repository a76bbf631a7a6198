import { formatYuan } from '@jiedui/model';
import { type Column, formatNumber, formatShare, Icon, Money, moneyUnitWord, useLanguage, useText } from '@jiedui/ui';
import type { ReactNode } from 'react';
import { figuresTexts } from '../texts.ts';
import { type ComparisonRow, figureOf } from './rows.ts';

type Door = (key: string, row: ComparisonRow) => void;

/** A figure in a table: a quiet button that opens where it comes from. */
function Cell({ children, onOpen }: { children: ReactNode; onOpen: () => void }) {
  return (
    <button type="button" className="jd-plain jd-figure-cell" onClick={onOpen}>
      {children}
    </button>
  );
}

const PROGRAMMED = 'funds.programmed-share';

/** More is planned than is expected to come: worth a question, nothing wrong by itself. */
function Over({ words }: { words: string }) {
  return (
    <span className="jd-mark-soon" title={words}>
      <Icon name="soon" size={14} /> <span className="jd-unseen">{words}</span>
    </span>
  );
}

/** The columns of a comparison. `open` is the door behind each figure. */
export function useComparisonColumns(byProvider: boolean, open: Door): Column<ComparisonRow>[] {
  const t = useText(figuresTexts);
  const { language } = useLanguage();
  const money = (key: string, title: string, hidden = false): Column<ComparisonRow> => ({
    key,
    title,
    unit: moneyUnitWord('WAN', language),
    copyUnit: moneyUnitWord('YUAN', language),
    figure: true,
    sortable: true,
    width: language === 'zh' ? 102 : 128,
    hidden,
    cell: (row) => (
      <Cell onOpen={() => open(key, row)}>
        <Money fen={figureOf(row, key)?.split('.')[0] ?? null} unit="WAN" bare />
      </Cell>
    ),
    copy: (row) => {
      const value = figureOf(row, key);
      return value === null ? '' : formatYuan(BigInt(value.split('.')[0] ?? '0')).replaceAll(',', '');
    },
  });
  const share = (key: string, title: string, hidden = false): Column<ComparisonRow> => ({
    key,
    title,
    unit: '%',
    figure: true,
    sortable: true,
    width: language === 'zh' ? 92 : 104,
    hidden,
    cell: (row) => {
      const value = figureOf(row, key);
      const over = key === PROGRAMMED && value !== null && Number(value) > 1;
      return (
        <Cell onOpen={() => open(key, row)}>
          {over ? <Over words={t.over} /> : null}
          {value === null ? '—' : formatShare(value)}
        </Cell>
      );
    },
    copy: (row) => figureOf(row, key) ?? '',
  });
  const count = (key: string, title: string, hidden = false): Column<ComparisonRow> => ({
    key,
    title,
    figure: true,
    sortable: true,
    width: language === 'zh' ? 84 : 104,
    hidden,
    cell: (row) => {
      const value = figureOf(row, key);
      return <Cell onOpen={() => open(key, row)}>{value === null ? '—' : formatNumber(value)}</Cell>;
    },
    copy: (row) => figureOf(row, key) ?? '',
  });
  return [
    { key: 'name', title: byProvider ? t.provider : t.place, cell: (row) => row.name, width: 152 },
    money('funds.expected', t.expected),
    money('funds.sent', t.sent, true),
    money('funds.in-place', t.inPlace),
    share('funds.in-place-share', t.inPlaceShare),
    money('funds.in-transit', t.inTransit),
    money('funds.idle', t.idle),
    share('funds.idle-share', t.idleShare),
    share(PROGRAMMED, t.programmedShare),
    count('projects.planned', t.planned, true),
    count('projects.not-started', t.notStarted),
    share('projects.started-share', t.startedShare),
    share('projects.invested-share', t.investedShare, true),
  ];
}

import { formatYuan, type MoneyUnit } from '@jiedui/model';
import { createElement } from 'react';
import type { Language } from '../text/language.tsx';
import { moneyUnitWord } from '../value/amounts.ts';
import { Money } from '../value/values.tsx';
import type { Column } from './columns.ts';

type MoneyColumn<Row> = Omit<Column<Row>, 'cell' | 'copy' | 'unit' | 'figure' | 'sum'> & {
  fen: (row: Row) => bigint | string | null | undefined;
  unit: MoneyUnit;
  language: Language;
  sumFen?: bigint | string | null;
};

/** A column of amounts: the unit in the header, the exact amount on hover and, in yuan, in copies. */
export function moneyColumn<Row>({ fen, unit, language, sumFen, ...column }: MoneyColumn<Row>): Column<Row> {
  const show = (amount: bigint | string | null | undefined) => createElement(Money, { fen: amount, unit, bare: true });
  return {
    ...column,
    figure: true,
    unit: moneyUnitWord(unit, language),
    copyUnit: moneyUnitWord('YUAN', language),
    cell: (row) => show(fen(row)),
    copy: (row) => {
      const amount = fen(row);
      return amount === null || amount === undefined ? '' : formatYuan(BigInt(amount)).replaceAll(',', '');
    },
    ...(sumFen === undefined ? {} : { sum: show(sumFen) }),
  };
}

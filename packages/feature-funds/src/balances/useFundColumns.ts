import { isFor, useSession, useTerm } from '@jiedui/shell';
import { type Column, moneyColumn, useLanguage, useText } from '@jiedui/ui';
import { sumFen } from '../money/sums.ts';
import { moneyWidth } from '../words/moneyWidth.ts';
import { fundWords } from '../words/texts.ts';
import { useAgreement } from '../words/useAgreement.ts';
import type { FundRow } from './documents.ts';
import { balanceTexts } from './texts.ts';

/** What came under a fund and was not returned, in fen: it is allocated, spent, still to allocate, or has moved on with a township. */
export const inPlaceFen = ({
  available,
  allocated,
  spent,
  movedOut,
  movedIn,
}: Pick<FundRow, 'available' | 'allocated' | 'spent' | 'movedOut' | 'movedIn'>): bigint =>
  BigInt(available) + BigInt(allocated) + BigInt(spent) + BigInt(movedOut) - BigInt(movedIn);

/** A county's own list names no receiver: it is always the county. */
const useOwn = () => isFor(useSession(), { levels: ['county'] });

/** Columns of the balances; their sums are known once all rows are read. */
export function useFundColumns(rows: readonly FundRow[], whole: boolean): Column<FundRow>[] {
  const t = useText(balanceTexts);
  const words = useText(fundWords);
  const { language } = useLanguage();
  const term = useTerm();
  const own = useOwn();
  const agreement = useAgreement();
  const money = (
    key: string,
    title: string,
    fen: (row: FundRow) => string | bigint,
    more: { card?: boolean; width?: number } = {},
  ) =>
    moneyColumn({
      key,
      title,
      unit: 'WAN',
      language,
      fen,
      width: moneyWidth(language),
      ...more,
      ...(whole ? { sumFen: sumFen(rows, fen) } : {}),
    });
  return [
    { key: 'provider', title: words.provider, cell: (row) => row.provider.name, width: 168 },
    { key: 'source', title: words.source, cell: (row) => term('FundSource', row.source), width: 152, card: true },
    money('inTransit', words.inTransit, (row) => row.inTransit),
    money('inPlace', t.inPlaceNet, inPlaceFen, { width: 168 }),
    money('available', words.available, (row) => row.available, { card: true }),
    money('allocated', t.unspent, (row) => row.allocated, { card: true, width: 152 }),
    money('spent', words.spent, (row) => row.spent, { card: true }),
    ...(rows.some(({ movedOut }) => movedOut !== '0') ? [money('movedOut', t.movedOut, (row) => row.movedOut)] : []),
    ...(rows.some(({ movedIn }) => movedIn !== '0') ? [money('movedIn', t.movedIn, (row) => row.movedIn)] : []),
    { key: 'receiver', title: words.receiver, cell: (row) => row.division.name, width: 128, hidden: own },
    {
      key: 'agreement',
      title: words.agreement,
      cell: (row) => agreement(row.agreement && { title: row.agreement.title }),
      width: 280,
    },
  ];
}

/** Why a typed amount was not understood. Forms put the words to it, in the reader's language. */
export type MoneyError = 'EMPTY' | 'NOT_A_NUMBER' | 'NEGATIVE' | 'ZERO' | 'DECIMALS' | 'TOO_LARGE';

export type ParsedMoney = { fen: bigint; error?: undefined } | { error: MoneyError; fen?: undefined };

/** The largest amount a form takes: one trillion yuan, in fen. */
export const MAX_FEN = 100_000_000_000_000n;

const UNIT_FEN = { 亿: 10_000_000_000n, 万: 1_000_000n, 元: 100n } as const;

/**
 * Reads an amount as officials type or paste it: `4000000`, `4,000,000.00`, `４００万`, `400万元`, `1亿2000万`, `¥12.5`.
 * A bare number means yuan. Returns whole fen, or the reason it is refused; it never throws and never rounds.
 */
export function parseYuan(text: string): ParsedMoney {
  // NFKC turns full-width digits, point, comma, minus and ￥ into their plain forms.
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,，_'’]|人民币|RMB|CNY|[¥￥]|整$/giu, '')
    .replace(/。/gu, '.');
  if (plain === '') return { error: 'EMPTY' };
  const unsigned = plain.replace(/^[-−–—负]/u, '');
  const parts = readParts(unsigned.replace(/^\+/u, ''));
  if (parts === undefined) return { error: 'NOT_A_NUMBER' };
  if (parts.tooFine) return { error: 'DECIMALS' };
  if (parts.fen === 0n) return { error: 'ZERO' };
  if (unsigned !== plain) return { error: 'NEGATIVE' };
  return parts.fen > MAX_FEN ? { error: 'TOO_LARGE' } : { fen: parts.fen };
}

function readParts(text: string): { fen: bigint; tooFine: boolean } | undefined {
  const shape = /^(?:(?<yi>\d+(?:\.\d+)?)亿)?(?:(?<wan>\d+(?:\.\d+)?)万)?(?:(?<yuan>\d+(?:\.\d*)?|\.\d+)元?|元)?$/u;
  const groups = shape.exec(text)?.groups;
  if (groups === undefined || !/\d/u.test(text)) return undefined;
  const parts = [scale(groups.yi, UNIT_FEN.亿), scale(groups.wan, UNIT_FEN.万), scale(groups.yuan, UNIT_FEN.元)];
  return {
    fen: parts.reduce((sum, part) => sum + part.fen, 0n),
    tooFine: parts.some((part) => part.tooFine),
  };
}

function scale(text: string | undefined, unitFen: bigint): { fen: bigint; tooFine: boolean } {
  const [whole = '', fraction = ''] = (text ?? '0').split('.');
  const digits = BigInt(`${whole}${fraction}` || '0') * unitFen;
  const divisor = 10n ** BigInt(fraction.length);
  return { fen: digits / divisor, tooFine: digits % divisor !== 0n };
}

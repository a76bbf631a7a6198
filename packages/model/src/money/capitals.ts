const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const;
const PLACES = ['', '拾', '佰', '仟'] as const;
const GROUPS = ['', '万', '亿', '万亿'] as const;

/**
 * Whole fen in the capital figures of a voucher: `400000000n` is `肆佰万元整`, `1640902n` is `壹万陆仟肆佰零玖元零贰分`.
 * One 零 stands for any run of zeros between digits and for a missing yuan digit before 角; 整 closes an amount without 分.
 * @throws {RangeError} from ten thousand trillion yuan on, which no voucher carries.
 */
export function chineseCapitals(fen: bigint): string {
  const size = fen < 0n ? -fen : fen;
  if (size >= 10n ** 18n) throw new RangeError('chineseCapitals takes less than 10^16 yuan');
  const yuan = size / 100n;
  const jiao = Number((size / 10n) % 10n);
  const cents = Number(size % 10n);
  const sign = fen < 0n ? '负' : '';
  const whole = yuan > 0n ? `${capitalWhole(yuan)}元` : '';
  if (jiao === 0 && cents === 0) return `${sign}${whole || '零元'}整`;
  const yuanEndsInZero = yuan > 0n && yuan % 10n === 0n;
  const joint = whole !== '' && (jiao === 0 || yuanEndsInZero) ? '零' : '';
  const tail = `${jiao > 0 ? `${DIGITS[jiao]}角` : ''}${cents > 0 ? `${DIGITS[cents]}分` : '整'}`;
  return `${sign}${whole}${joint}${tail}`;
}

function capitalWhole(yuan: bigint): string {
  const digits = yuan.toString();
  const width = Math.ceil(digits.length / 4) * 4;
  const padded = digits.padStart(width, '0');
  let text = '';
  let zeroPending = false;
  for (let start = 0; start < width; start += 4) {
    const group = padded.slice(start, start + 4);
    for (let place = 0; place < 4; place += 1) {
      const digit = Number(group[place]);
      if (digit === 0) {
        zeroPending = text !== '';
        continue;
      }
      text += `${zeroPending ? '零' : ''}${DIGITS[digit]}${PLACES[3 - place]}`;
      zeroPending = false;
    }
    // 万亿 already says 亿: 壹万亿, but 壹万零伍亿 when the 亿 group itself holds digits.
    const rank = (width - start) / 4 - 1;
    if (Number(group) > 0) text += rank === 3 && Number(padded.slice(start + 4, start + 8)) > 0 ? '万' : GROUPS[rank];
  }
  return text;
}

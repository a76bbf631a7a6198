export { chineseCapitals } from './capitals.ts';
export { formatScaled, formatWan, formatYi, formatYuan, type MoneyUnit, moneyUnitFor } from './format.ts';
export { MAX_FEN, type MoneyError, type ParsedMoney, parseYuan } from './parse.ts';

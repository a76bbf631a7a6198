import { expect, test } from 'vitest';
import type { DemoAccount } from '../session/session.ts';
import { findAccounts } from './DemoAccounts.tsx';

const word = (code: string) => ({ county: '县', partner: '帮扶方', finance: '财务', officer: '经办' })[code] ?? code;
const accounts: DemoAccount[] = [
  { username: '513227-finance', level: 'county', divisionKey: '513227', organisation: '小金县', roles: ['finance'] },
  { username: '5101-officer', level: 'partner', divisionKey: '5101', organisation: '成都市', roles: ['officer'] },
];

test.each([
  ['all, the app’s own level first', '', 'county', ['county', 'partner']],
  ['by role word', '财务', 'partner', ['county']],
  ['by every word', '小金 经办', 'county', []],
  ['by username', '5101', 'county', ['partner']],
] as const)('%s', (_, text, first, levels) => {
  expect(findAccounts(accounts, text, word, first).map((group) => group.level)).toEqual(levels);
});

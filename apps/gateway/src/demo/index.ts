import { reference } from '@jiedui/demo';

export { loadDemo } from './load.ts';

/** What the start prints of the demo's accounts: the ones the contract names. */
export const DEMO_ACCOUNTS_NOTE = [
  '演示账号（密码均为 demo）· demo accounts, every password is demo:',
  ...Map.groupBy(
    reference().accounts.filter(({ featured }) => featured),
    ({ level }) => level,
  )
    .entries()
    .map(([level, accounts]) => `  ${level.padEnd(14)}${accounts.map(({ username }) => username).join('  ')}`),
].join('\n');

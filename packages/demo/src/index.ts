export type * from './commands.ts';
export { type Demo, demo, reference } from './demo.ts';
export { CHENGDU_2017, TODAY } from './published.ts';
export type * from './types.ts';

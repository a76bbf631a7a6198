export type * from './commands.ts';
export { type Demo, demo, reference } from './demo.ts';
export { TODAY } from './published.ts';
export type * from './types.ts';

export { Connection } from './connection.ts';
export { get, post } from './post.ts';
export type { WireAnswer } from './reader.ts';

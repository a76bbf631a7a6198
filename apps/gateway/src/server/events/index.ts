export { registerStream } from './stream.route.ts';
export type { Streams } from './streams.ts';

export { directReads } from './direct.ts';
export { AT_ONCE_UNTIL, COMPRESSED_FROM } from './encoding.ts';
export { handBack } from './handed-on.ts';

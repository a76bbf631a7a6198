export * from './money/index.ts';
export * from './period/index.ts';

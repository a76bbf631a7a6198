export * from './division/index.ts';
export * from './money/index.ts';
export * from './period/index.ts';

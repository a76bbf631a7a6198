export { apolloLimits, shortened } from './apollo-limits.ts';

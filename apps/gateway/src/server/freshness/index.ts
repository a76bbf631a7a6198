export { type Polling, startPolling } from './polling.ts';
export { type Answer, registerReads } from './reads.route.ts';
export { unchangedAnswers } from './unchanged.ts';
export { isNear, type News, Versions } from './versions.ts';

export { BUSINESS_DATE, type OpenPlatform, openPlatform } from './open-platform.ts';
export { type ServedOptions, type ServedPlatform, servedPlatform } from './served-platform.ts';
export { ROOT } from './template.ts';

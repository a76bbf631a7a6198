import type { Campaign } from './campaign.ts';

/** In the order in which they are run. */
export const campaigns: readonly Campaign[] = [];

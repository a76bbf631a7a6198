import type { Campaign } from './campaign.ts';
import { walls } from './walls/index.ts';

/** In the order in which they are run. */
export const campaigns: readonly Campaign[] = [walls];

import type { Feature } from '@jiedui/shell';

export const feature: Feature = { key: 'funds', screens: [] };

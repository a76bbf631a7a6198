import type { Feature } from '@jiedui/shell';

export const feature: Feature = { key: 'identity', screens: [] };

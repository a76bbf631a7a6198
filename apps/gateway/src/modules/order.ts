/** The modules in their order: each imports only earlier ones, and only their `index.ts`. A test proves it. */
export const MODULES = [
  'divisions',
  'identity',
  'audit',
  'rules',
  'indicators',
  'pairings',
  'funds',
  'projects',
  'forces',
  'figures',
  'queries',
  'tasks',
] as const;

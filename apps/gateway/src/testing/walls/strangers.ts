import { viewerOf } from '../index.ts';

/** The county in which it all happens, helped by 510104, 5101, 3306 and 5114, and by 3307 until the end of 2016. */
export const SCENE = '513227';

/** Those to whom some or all of the scene is foreign. Each has, or had, business of its own. */
export const strangers = {
  'the neighbouring county': viewerOf({ level: 'county', key: '513226', roles: ['finance'] }),
  'the other partner province’s city': viewerOf({
    level: 'partner',
    key: '3306',
    roles: ['officer'],
    writeHomes: [SCENE],
  }),
  'the other partner in the province': viewerOf({
    level: 'partner',
    key: '5114',
    roles: ['officer'],
    writeHomes: [SCENE],
  }),
  'a district of the city that helps': viewerOf({
    level: 'partner',
    key: '510104',
    roles: ['officer'],
    writeHomes: [SCENE],
  }),
  'the city that helped once': viewerOf({ level: 'partner', key: '3307', roles: ['officer'] }),
  'a province that is neither': viewerOf({ level: 'province', key: '33', roles: ['reviewer', 'officer'] }),
  'a prefecture elsewhere': viewerOf({ level: 'prefecture', key: '4117', roles: ['reviewer'] }),
  // Keeps organisations, and reads no fact.
  'the system administrator': viewerOf({ level: 'administrator', key: '51', roles: ['system-admin'] }),
} as const;
export type Stranger = keyof typeof strangers;

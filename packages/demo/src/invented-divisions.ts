import type { Divisions } from './types.ts';

const count = (key: string): number => (key.length === 6 ? 14 : key.length === 9 ? 9 : 0);

/** Townships and villages with invented names, for tests that need no real ones. */
export const INVENTED: Divisions = {
  childrenOf: (key) =>
    Array.from({ length: count(key) }, (_, i) => ({
      key: key + String(i + 200),
      name:
        key.length === 6
          ? `${'甲乙丙丁戊己庚辛壬癸子丑寅卯'.charAt(i)}乡`
          : `第${'一二三四五六七八九'.charAt(i)}村村民委员会`,
    })),
};

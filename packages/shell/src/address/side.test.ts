import { expect, test } from 'vitest';
import { sideOf } from './side.ts';

test.each([
  ['a partner gives', 'partner', ['officer'], undefined, 'giving'],
  ['a partner never looks from the other side', 'partner', ['officer'], 'receiving', 'giving'],
  ['a province reviews what it receives', 'province', ['reviewer'], undefined, 'receiving'],
  ['and looks at what its cities give when asked', 'province', ['reviewer'], 'giving', 'giving'],
  ['a province’s liaison starts at the giving side', 'province', ['officer'], undefined, 'giving'],
  ['a county receives whatever the address says', 'county', ['finance'], 'giving', 'receiving'],
] as const)('%s', (_, level, roles, wanted, side) => expect(sideOf({ level, roles: [...roles] }, wanted)).toBe(side));

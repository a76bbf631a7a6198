import { expect, test } from 'vitest';
import { sourceFits } from './fund.terms.ts';
import { transferState } from './transfer.state.ts';

test.each([
  ['东西部协作 money under a pairing across provinces', 'EAST_WEST', 'EAST_WEST', true],
  ['东西部协作 money under a pairing within a province', 'EAST_WEST', 'INTRA_PROVINCE', false],
  ['省内 money under a pairing across provinces', 'INTRA_PROVINCE', 'EAST_WEST', false],
  ['designated money under a designated pairing', 'DESIGNATED', 'DESIGNATED', true],
  ['donations beside any', 'DONATION', 'INTRA_PROVINCE', true],
  ['fiscal money for mandated regional aid', 'FISCAL', 'COUNTERPART_SUPPORT', true],
] as const)('%s', (_, source, scheme, fits) => expect(sourceFits(source, scheme)).toBe(fits));

test.each([
  ['nothing has arrived', '0', '400', 'IN_TRANSIT'],
  ['part has arrived', '390', '10', 'PARTLY_CONFIRMED'],
  ['all has arrived', '400', '0', 'CONFIRMED'],
  ['part has arrived and the rest was recalled', '390', '0', 'CONFIRMED'],
  ['all was recalled', '0', '0', 'RECALLED'],
] as const)('%s', (_, confirmedFen, transitFen, state) =>
  expect(transferState({ confirmedFen, transitFen })).toBe(state),
);

import fc from 'fast-check';
import type { ReferenceLedger, Step } from './reference-ledger.ts';

const small = fc.bigInt({ min: 1n, max: 30n });
const large = fc.bigInt({ min: 20n, max: 90n });
const index = fc.nat({ max: 1000 });
const fund = fc.nat({ max: 1 });
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('send', 'register' as const), fund, fen: large }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constantFrom('return', 'allocate', 'allocate', 'spend' as const), fund, fen: small }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('confirm', 'recall' as const), transfer: index, fen: small }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('match' as const), receipt: index, transfer: index, fen: small }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('reverse' as const), entry: index }) },
);

/** The step with its numbers brought down to what there is. */
export function among(taken: Step, model: ReferenceLedger): Step {
  const pick = (number: number, list: readonly unknown[]) => number % Math.max(list.length, 1);
  const { transfers, receipts, entries } = model;
  if (taken.do === 'reverse') return { ...taken, entry: pick(taken.entry, entries) };
  if (taken.do === 'match')
    return { ...taken, receipt: pick(taken.receipt, receipts), transfer: pick(taken.transfer, transfers) };
  return 'transfer' in taken ? { ...taken, transfer: pick(taken.transfer, transfers) } : taken;
}

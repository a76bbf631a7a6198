import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACCOUNT_KINDS, type AccountKind } from './fund.terms.ts';
import { type FundMeasure, MOVEMENTS, type MovementKind, measuresOf } from './posting.kind.ts';

const KINDS = Object.keys(MOVEMENTS) as MovementKind[];

interface Books {
  balances: Record<AccountKind, bigint>;
  measures: Map<FundMeasure, bigint>;
}

function book(history: readonly { kind: MovementKind; fen: bigint; sign: 1 | -1 }[]): Books {
  const balances = Object.fromEntries(ACCOUNT_KINDS.map((kind) => [kind, 0n])) as Books['balances'];
  const measures: Books['measures'] = new Map();
  for (const { kind, fen, sign } of history) {
    balances[MOVEMENTS[kind].debit] += fen * BigInt(sign);
    balances[MOVEMENTS[kind].credit] -= fen * BigInt(sign);
    for (const [measure, amount] of measuresOf(kind, fen, sign))
      measures.set(measure, (measures.get(measure) ?? 0n) + amount);
  }
  return { balances, measures };
}

const anyHistory = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    fen: fc.bigInt({ min: 1n, max: 10n ** 14n }),
    sign: fc.constantFrom<1 | -1>(1, -1),
  }),
);

test('whatever is booked, accounts and figures tell one story', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const { balances, measures } = book(history);
      const of = (measure: FundMeasure) => measures.get(measure) ?? 0n;
      expect(Object.values(balances).reduce((sum, balance) => sum + balance)).toBe(0n);
      expect(of('funds.in-transit')).toBe(of('funds.sent') - of('funds.confirmed') - of('funds.recalled'));
      expect(of('funds.in-transit')).toBe(balances.TRANSIT);
      const held = of('funds.in-place') - of('funds.returned') - balances.ELSEWHERE;
      expect(held).toBe(of('funds.allocated') + balances.AVAILABLE);
      expect(of('funds.idle')).toBe(held - of('funds.spent'));
      expect(of('funds.idle')).toBe(balances.AVAILABLE + balances.LINE);
      expect(of('funds.spent')).toBe(balances.SPENT);
    }),
  );
});

test('a reversal takes back every figure and both balances', () => {
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), fc.bigInt({ min: 1n }), (kind, fen) => {
      const { balances, measures } = book([
        { kind, fen, sign: 1 },
        { kind, fen, sign: -1 },
      ]);
      expect(Object.values(balances).every((balance) => balance === 0n)).toBe(true);
      expect([...measures.values()].every((amount) => amount === 0n)).toBe(true);
    }),
  );
});

test('matching ends a transit and puts nothing in place', () => {
  expect(measuresOf('MATCHED', 350n, 1)).toEqual([
    ['funds.confirmed', 350n],
    ['funds.in-transit', -350n],
  ]);
});

import { expect, test } from 'vitest';
import { destinationInput, destinationsOf } from './destinations.ts';

const agreement = (inForce: boolean) => ({ id: 'a', title: '协议', inForce });
const division = { id: 'd', name: '小金县' };
const provider = { id: 'p', name: '锦江区' };
const fund = (id: string, inForce = true) => ({ id, source: 'INTRA_PROVINCE' as const, agreement: agreement(inForce) });
const instalment = (id: string, dueOn: string, inForce = true) => ({
  id,
  amount: '500',
  sent: '200',
  dueOn,
  fund: fund('f', inForce),
  division,
  provider,
});

test('instalments come by due date before the funds, with what is still to be sent', () => {
  const found = destinationsOf({
    instalments: { nodes: [instalment('late', '2017-09-30'), instalment('soon', '2017-05-31')] },
    funds: { nodes: [{ ...fund('f'), division, provider }] },
  });
  expect(found.map(({ value, restFen }) => [value, restFen])).toEqual([
    ['instalment:soon', 300n],
    ['instalment:late', 300n],
    ['fund:f', undefined],
  ]);
});

test('nothing is offered under an ended agreement', () => {
  const found = destinationsOf({
    instalments: { nodes: [instalment('i', '2017-05-31', false)] },
    funds: { nodes: [{ ...fund('f', false), division, provider }] },
  });
  expect(found).toEqual([]);
});

test('a destination names an instalment or a fund', () => {
  expect(destinationInput('instalment:abc')).toEqual({ instalmentId: 'abc' });
  expect(destinationInput('fund:abc')).toEqual({ fundId: 'abc' });
});

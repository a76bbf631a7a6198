import { expect, test } from 'vitest';
import { type PlannedInstalment, yearPlan } from './schedule.ts';

const instalment = (key: string, dueOn: string, sent: string, timeliness: PlannedInstalment['timeliness']) => ({
  id: `${key}-${dueOn}`,
  amount: '100',
  sent,
  dueOn,
  timeliness,
  division: { id: key, key, name: key },
});

test('instalments stand under their receiver and month', () => {
  const [row] = yearPlan([
    instalment('513227', '2017-03-31', '100', 'DONE'),
    instalment('513227', '2017-05-31', '0', 'SOON'),
    instalment('513227', '2017-05-10', '40', 'ON_TIME'),
  ]);
  expect(row?.fen).toBe(300n);
  expect(row?.sentFen).toBe(140n);
  expect(row?.months[2]).toEqual({ fen: 100n, sentFen: 100n, tone: 'done' });
  expect(row?.months[4]).toEqual({ fen: 200n, sentFen: 40n, tone: 'soon' });
  expect(row?.months[0]).toBeUndefined();
});

test('a late instalment marks its month, one that was sent in full does not', () => {
  const [row] = yearPlan([instalment('51', '2017-01-31', '0', 'LATE'), instalment('51', '2017-02-28', '100', 'LATE')]);
  expect(row?.months.slice(0, 2).map((cell) => cell?.tone)).toEqual(['late', 'done']);
});

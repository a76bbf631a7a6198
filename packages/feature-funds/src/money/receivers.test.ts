import { expect, test } from 'vitest';
import { type Flow, receiverRows } from './receivers.ts';

const flow = (key: string, sent: string): Flow => ({
  division: { id: `id-${key}`, key, name: key },
  committed: '0',
  expected: '0',
  sent,
  inPlace: '0',
  inTransit: '0',
  allocated: '0',
  spent: '0',
});

test('a receiver with two providers stands once, with the money of both', () => {
  const rows = receiverRows([flow('513228', '1'), flow('513227', '400'), flow('513227', '60')], []);
  expect(rows.map(({ key, sent }) => [key, sent])).toEqual([
    ['513227', 460n],
    ['513228', 1n],
  ]);
});

test('the age of a receiver is that of its oldest money under way', () => {
  const late = { division: { key: '513227' }, ageDays: 23, timeliness: 'LATE' };
  const young = { division: { key: '513227' }, ageDays: 3, timeliness: 'ON_TIME' };
  const [first, second] = receiverRows([flow('513227', '1'), flow('513228', '1')], [young, late]);
  expect([first?.oldestDays, first?.timeliness]).toEqual([23, 'LATE']);
  expect([second?.oldestDays, second?.timeliness]).toEqual([null, 'ON_TIME']);
});

import { expect, test } from 'vitest';
import { faultOf } from './judge.ts';

const answer = (status: number, body: string, headers: Record<string, string> = {}) => ({
  status,
  headers,
  body: Buffer.from(body),
});
const LATER = { 'retry-after': '2' };

test.each([
  ['an answer', answer(200, '{"data":null}'), undefined],
  ['a refusal', answer(400, '{"errors":[{"message":"…","extensions":{"code":"INVALID"}}]}'), undefined],
  ['turned away', answer(503, '{"errors":[{"extensions":{"code":"UNAVAILABLE"}}]}', LATER), undefined],
  ['turned away without a way out', answer(503, '{"code":"UNAVAILABLE"}'), /way out/],
  ['a failure', answer(500, 'x'), /^500/],
  [
    'a masked failure behind 200',
    answer(200, '{"errors":[{"extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}'),
    /masked/,
  ],
  ['silence', undefined, /no answer/],
])('%s', (_, given, expected) => {
  const fault = faultOf(given, true);
  if (expected) expect(fault).toMatch(expected);
  else expect(fault).toBeUndefined();
});

test('a request that no server can answer need not be answered', () => {
  expect(faultOf(undefined, false)).toBeUndefined();
});

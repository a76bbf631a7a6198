import { expect, test } from 'vitest';
import { factKey, referenceId } from './ids.ts';

const HOME = '513227';
const ID = '0158a000-0000-7000-8000-000000000001';
const globalId = (text: string): string => Buffer.from(text).toString('base64url');

test('an id stands for one row of one type', () => {
  expect(factKey('Fund', globalId(`Fund:${HOME},${ID}`))).toEqual({ home: HOME, id: ID });
  expect(referenceId('User', globalId(`User:${ID}`))).toBe(ID);
});

test.each([
  ['of another type', globalId(`Project:${HOME},${ID}`)],
  ['of no type', globalId(`:${HOME},${ID}`)],
  ['with another home than there can be', globalId(`Fund:5132270,${ID}`)],
  ['that is no uuid', globalId(`Fund:${HOME},1`)],
  ['with a part too many', globalId(`Fund:${HOME},${ID},1`)],
  ['with something behind it that decoding overlooks', `${globalId(`Fund:${HOME},${ID}`)}=`],
  ['with a sign between that is none of its alphabet', globalId(`Fund:${HOME},${ID}`).replace('R', 'R ')],
  ['that is empty', ''],
])('one %s does not exist', (_, id) => {
  expect(() => factKey('Fund', id, 'fundId')).toThrow(expect.objectContaining({ code: 'NOT_FOUND', field: 'fundId' }));
});

test('a reference row of another type does not exist', () => {
  expect(() => referenceId('User', globalId(`Office:${ID}`), 'id')).toThrow(
    expect.objectContaining({ code: 'NOT_FOUND', field: 'id' }),
  );
});

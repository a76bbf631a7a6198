import { expect, test } from 'vitest';
import { mayQuestion } from './subject.ts';

test.each([
  ['a county asks what a provider states', 'county', 'PROVIDER', true],
  ['a county corrects its own', 'county', 'RECEIVER', false],
  ['a partner asks what the receiver states', 'partner', 'RECEIVER', true],
  ['a partner corrects its own', 'partner', 'PROVIDER', false],
  ['a prefecture asks its county', 'prefecture', 'RECEIVER', true],
  ['an administrator asks nothing', 'administrator', 'RECEIVER', false],
] as const)('%s', (_, level, owner, expected) => expect(mayQuestion({ level }, owner)).toBe(expected));

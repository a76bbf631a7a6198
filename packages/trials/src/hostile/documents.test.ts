import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { Random } from '../random.ts';
import { heavyDistortions, lightDistortions } from './documents.ts';

const TEXT =
  'query Place($key: DivisionKey!) {\n  division(key: $key) {\n    key\n    parent {\n      name\n    }\n  }\n}';

test('each distortion makes another text, the same again from the same seed', () => {
  for (const distort of new Set([...lightDistortions, ...heavyDistortions])) {
    const seen = new Set<string>();
    for (let seed = 0; seed < 20; seed++) {
      const made = distort(TEXT, new Random(seed));
      expect(distort(TEXT, new Random(seed))).toBe(made);
      seen.add(made);
    }
    expect(
      [...seen].some((made) => made !== TEXT),
      distort.name,
    ).toBe(true);
  }
});

test('those that are to get past the parser do', () => {
  const named = new Map(heavyDistortions.map((distort) => [distort.name, distort]));
  for (const name of [
    'aliases',
    'typenames',
    'sameAgain',
    'deep',
    'deepFields',
    'bomb',
    'overlapping',
    'overlappingFragments',
    'introspection',
    'manyFragments',
    'manyVariables',
    'directives',
    'operations',
  ])
    for (let seed = 0; seed < 10; seed++) {
      const made = named.get(name)?.(TEXT, new Random(seed)) ?? '!';
      // What is deeper than the parser's own stack is left to the gateway, which reads no further than 2,000 words.
      if (made.length < 20_000) expect(() => parse(made), name).not.toThrow();
    }
});

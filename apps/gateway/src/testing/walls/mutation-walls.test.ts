import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TestGateway } from '../gateway.ts';
import { type Attempt, allAttempts } from './attempts/index.ts';
import { withoutRowSecurity } from './erased.ts';
import { type Answer, checksums, mutate } from './mutate.ts';
import { openScene } from './scene.ts';

const wallOne = vi.hoisted(() => ({ stands: true }));
vi.mock('../../schema/viewer.ts', async (original) => {
  const module = await original<typeof import('../../schema/viewer.ts')>();
  const orAnything =
    <A extends unknown[]>(reach: (...args: A) => boolean) =>
    (...args: A) =>
      !wallOne.stands || reach(...args);
  return {
    ...module,
    reaches: orAnything(module.reaches),
    reachesDivision: orAnything(module.reachesDivision),
    reachesProvider: orAnything(module.reachesProvider),
  };
});

let gateway: TestGateway;
let attempts: Attempt[];
beforeEach(async () => {
  wallOne.stands = true;
  gateway = await openScene();
  attempts = await allAttempts(gateway);
});
afterEach(() => gateway.close());

/** What a mutation answered to a foreign id in one of its fields. */
type Told = Pick<Answer, 'code' | 'field'> & { verb: string; asked: string };

/** What every mutation answers to each foreign id. */
async function answersToForeign(): Promise<Told[]> {
  const answers: Told[] = [];
  for (const { verb, who, input, foreign } of attempts)
    for (const [field, id] of Object.entries(foreign)) {
      const answer = await mutate(gateway, { verb, who, input: { ...input, [field]: id } });
      answers.push({ verb, asked: field, code: answer.code, field: answer.field });
    }
  return answers;
}

const notFound = () =>
  attempts.flatMap(({ verb, foreign }) =>
    Object.keys(foreign).map((field) => ({ verb, asked: field, code: 'NOT_FOUND', field })),
  );

test.each([
  ['row security alone', false],
  ['the policies alone', true],
])('with %s nobody changes anything foreign by any mutation, and is told it does not exist', async (_, stands) => {
  wallOne.stands = stands;
  if (stands) await withoutRowSecurity(gateway);
  const before = await checksums(gateway);
  expect(await answersToForeign()).toEqual(notFound());
  expect(await checksums(gateway)).toEqual(before);
});

test('without either wall every mutation finds what is foreign, so that the above can fail', async () => {
  wallOne.stands = false;
  await withoutRowSecurity(gateway);
  const answers = await answersToForeign();
  // What goes through is refused only where its answer is read, and then no field is at fault.
  expect(answers.filter(({ asked, code, field }) => code === 'NOT_FOUND' && field === asked)).toEqual([]);
});

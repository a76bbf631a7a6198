import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { TestGateway } from '../gateway.ts';
import { type Answers, answersOf, otherwise, ownQuestions, questionsAbout } from './answers.ts';
import { openErasedGateway, withoutRowSecurity } from './erased.ts';
import type { Question } from './questions.ts';
import { openScene } from './scene.ts';
import { type Stranger, strangers } from './strangers.ts';

// Wall one as it is or taken out: every reach that the schema compiles into its statements, and the figures' own refusal.
const wallOne = await vi.hoisted(async () => {
  const { sql } = await import('@jiedui/pothos-mikro-orm');
  const state = { stands: true };
  const orEverything =
    (reach: unknown) =>
    (...args: unknown[]) =>
      state.stands ? (reach as (...args: unknown[]) => unknown)(...args) : sql.raw('true');
  return {
    state,
    without: async (original: () => Promise<object>, ...names: readonly string[]) => {
      const module = await original();
      return Object.fromEntries(
        Object.entries(module).map(([name, value]) => [name, names.includes(name) ? orEverything(value) : value]),
      );
    },
  };
});
vi.mock('../../schema/reach.ts', (original) => wallOne.without(original, 'factReach', 'drivingReach'));
vi.mock('../../schema/viewer.ts', (original) =>
  wallOne.without(original, 'reaches', 'reachesDivision', 'reachesProvider'),
);
vi.mock('../../modules/pairings/pairing.sql.ts', (original) => wallOne.without(original, 'pairingReach'));
vi.mock('../../modules/funds/fund.sql.ts', (original) => wallOne.without(original, 'fundReach'));
vi.mock('../../modules/identity/user.sql.ts', (original) => wallOne.without(original, 'userReach', 'roleReach'));
vi.mock('../../modules/tasks/task.reach.ts', (original) =>
  wallOne.without(original, 'inTerritory', 'inOwnBooks', 'given'),
);
vi.mock('../../modules/figures/figure.policy.ts', (original) =>
  wallOne.without(original, 'mayAsk', 'refuseOutOfReach'),
);

let scene: TestGateway;
let withoutWallTwo: TestGateway;
let questions: Question[];
beforeAll(async () => {
  scene = await openScene();
  questions = await questionsAbout(scene);
  withoutWallTwo = await openScene();
  await withoutRowSecurity(withoutWallTwo);
});
afterAll(async () => {
  await scene.close();
  await withoutWallTwo.close();
});

async function answersWhereNothingForeignExists(who: Stranger, asked: readonly Question[]): Promise<Answers> {
  const erased = await openErasedGateway(strangers[who]);
  try {
    return await answersOf(erased, strangers[who], asked);
  } finally {
    await erased.close();
  }
}

describe.each(Object.keys(strangers) as Stranger[])('%s is answered as if nothing foreign existed', (who) => {
  let expected: Answers;
  let asked: Question[];
  beforeAll(async () => {
    wallOne.state.stands = false;
    asked = [...questions, ...(await ownQuestions(scene, strangers[who]))];
    expected = await answersWhereNothingForeignExists(who, asked);
  });

  test('by row security alone', async () => {
    wallOne.state.stands = false;
    expect(otherwise(asked, await answersOf(scene, strangers[who], asked), expected)).toEqual([]);
  });

  test('by the policies alone', async () => {
    wallOne.state.stands = true;
    expect(otherwise(asked, await answersOf(withoutWallTwo, strangers[who], asked), expected)).toEqual([]);
  });
});

test('without either wall every question about a fact betrays it, so that each of the above can fail', async () => {
  wallOne.state.stands = false;
  // Not the neighbouring county: its lists are looked for in its own home, which hides the scene by itself.
  const who = 'a prefecture elsewhere';
  const expected = await answersWhereNothingForeignExists(who, questions);
  const betrayed = otherwise(questions, await answersOf(withoutWallTwo, strangers[who], questions), expected);
  const silent = questions.map(({ name }) => name).filter((name) => !betrayed.includes(name));
  // What everybody reads whole, and what only the audit administrator is told.
  expect(silent.filter((name) => !/division|organisation|office|rules|terms|auditC/i.test(name))).toEqual([]);
});

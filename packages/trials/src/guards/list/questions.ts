import { byTest, type Guard, type Notice } from '../guard.ts';

const QUERIES = 'apps/gateway/src/modules/queries';

const walls = byTest('apps/gateway/src/testing/walls/mutation-walls.test.ts', 'with the policies alone');

const guard = (name: string, file: string, change: readonly [string, string], notice: Notice): Guard => ({
  name: `questions: ${name}`,
  file: `${QUERIES}/${file}.ts`,
  text: change[0],
  instead: change[1],
  notice,
});

/** Who asks about what, who answers, and how often. */
export const questionGuards: readonly Guard[] = [
  guard(
    'an answer closes a question once',
    'query.answer',
    [".where('state', '=', 'OPEN')\n      .where('version', '=', version)\n", ''],
    byTest(`${QUERIES}/query.test.ts`, 'of two who answer at once'),
  ),
  guard(
    'one’s own is not questioned',
    'query.raise',
    ["if (!mayAct(uc.viewer, 'raise', ref)) {", "if (!mayAct(uc.viewer, 'read', ref)) {"],
    byTest(`${QUERIES}/query.test.ts`, 'a question about'),
  ),
  guard(
    'a record questioned is one in reach',
    'query.subject',
    ['found(row && mayRead(uc.viewer, row) ? row : undefined', 'found(row'],
    walls,
  ),
  guard(
    'a question answered is one in reach',
    'query.answer',
    ["found(row && mayAct(uc.viewer, 'read', refOf(row)) ? row : undefined", 'found(row'],
    walls,
  ),
];

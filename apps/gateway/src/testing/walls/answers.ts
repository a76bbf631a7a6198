import { gatewaySchema } from '../../schema/index.ts';
import type { Viewer } from '../../schema/viewer.ts';
import type { TestGateway } from '../gateway.ts';
import { nodeTypes } from './documents.ts';
import { nodeQuestions, type Question, rootQuestions } from './questions.ts';
import { routeAnswers, routeQuestions } from './routes.ts';
import { aimsOf, idsOfTypes } from './scene.ts';

/** Everything that the schema can be asked about the scene. */
export async function questionsAbout(gateway: TestGateway): Promise<Question[]> {
  const schema = gatewaySchema();
  const ids = await idsOfTypes(gateway, nodeTypes(schema));
  return [...rootQuestions(schema, await aimsOf(gateway)), ...nodeQuestions(schema, ids), ...routeQuestions];
}

const COUNTS = ['figures', 'comparison', 'flows', 'projectSums'];

/** What somebody may well ask about their own side of the scene: figures and counts that leave out what is others'. */
export async function ownQuestions(gateway: TestGateway, { divisionKey, organisation }: Viewer): Promise<Question[]> {
  const aims = await aimsOf(gateway);
  const sides = [
    { divisionKey: aims.divisionKey ?? '', providerKey: `"${organisation.key}"` },
    { divisionKey: `"${divisionKey}"`, providerKey: aims.providerKey ?? '' },
  ];
  return sides
    .flatMap((side) => rootQuestions(gatewaySchema(), { ...aims, ...side }))
    .filter(({ name }) => COUNTS.some((field) => name.startsWith(`${field} `)));
}

/** By document. Each is text, so that equal answers are equal byte for byte. */
export type Answers = ReadonlyMap<string, string>;

const REFUSED = 'refused: ';

/** @throws {Error} for a document that asks nothing: one that is malformed, or beyond the schema's limits. */
export async function answersOf(
  gateway: TestGateway,
  viewer: Viewer,
  questions: readonly Question[],
): Promise<Answers> {
  const answers = await routeAnswers(gateway, viewer);
  for (const { document } of questions.filter((question) => !answers.has(question.document))) {
    const { data, errors } = await gateway.query(viewer, document);
    const [error] = errors ?? [];
    // Not a word of what a bug says is a refusal: those are in Chinese and end with a full stop.
    if (error && !/^\p{Script=Han}.*。$/u.test(error.message)) throw new Error(`${error.message}: ${document}`);
    answers.set(document, error ? REFUSED + error.message : JSON.stringify(data));
  }
  return answers;
}

/** Names of the questions that were answered otherwise than expected. What was refused was not answered. */
export const otherwise = (questions: readonly Question[], answers: Answers, expected: Answers): string[] =>
  questions
    .filter(({ document }) => !answers.get(document)?.startsWith(REFUSED))
    .filter(({ document }) => answers.get(document) !== expected.get(document))
    .map(({ name }) => name);

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Viewer } from '../../schema/viewer.ts';
import { viewerOf } from '../../testing/index.ts';
import { openStory, people, type Story } from '../funds/testing/story.ts';

let story: Story;
let fundId: string;
let receiptId: string;
let transfer: { id: string; version: number };
beforeAll(async () => {
  story = await openStory();
  ({ fundId, receiptId } = await story.inPlace('INTRA_PROVINCE', '390000000'));
  transfer = await story.send(fundId, '400000000', 'JJ-77');
});
afterAll(() => story.gateway.close());

interface Query {
  __typename: string;
  id: string;
  version: number;
  code: string;
  message: string;
  [field: string]: unknown;
}

const auditor = viewerOf({ level: 'county', key: '513227', roles: ['auditor'] });
const FIELDS =
  '__typename ... on DataQuery { id version state ownerSide subjectLabel subjectId figureValue figureBasis provider { key } division { key } dueOn timeliness mayAnswer answer }';

async function raise(who: Viewer, input: Record<string, unknown>): Promise<Query> {
  const { raiseQuery } = await story.ask<{ raiseQuery: Query }>(
    who,
    `mutation ($input: RaiseQueryInput!) { raiseQuery(input: $input) { ${FIELDS} ... on Refusal { code message field } } }`,
    { input: { requestId: randomUUID(), text: '与我方凭证不符', ...input } },
  );
  return raiseQuery;
}

async function answer(who: Viewer, query: Query, input: Record<string, unknown> = {}): Promise<Query> {
  const { answerQuery } = await story.ask<{ answerQuery: Query }>(
    who,
    `mutation ($input: AnswerQueryInput!) { answerQuery(input: $input) { ${FIELDS} ... on Refusal { code message field } } }`,
    {
      input: {
        requestId: randomUUID(),
        id: query.id,
        version: query.version,
        outcome: 'EXPLAINED',
        answer: '少到部分为手续费',
        ...input,
      },
    },
  );
  return answerQuery;
}

const seen = async (who: Viewer, args = ''): Promise<string[]> => {
  const { dataQueries } = await story.ask<{ dataQueries: { nodes: { id: string }[] } }>(
    who,
    `{ dataQueries${args} { nodes { id } } }`,
  );
  return dataQueries.nodes.map(({ id }) => id);
};

const works = async (who: Viewer): Promise<string[]> => {
  const { tasks } = await story.ask<{ tasks: { kind: string }[] }>(who, '{ tasks { kind } }');
  return tasks.map(({ kind }) => kind).filter((kind) => kind.startsWith('queries'));
};

const FIGURE = {
  figureKey: 'funds.in-place',
  divisionKey: '513227',
  period: '2017',
  asOf: '2017-04-23',
  value: '390000000',
};

test('a county asks about a transfer, its sender answers, and both see it to the end', async () => {
  const query = await raise(people.finance, { subjectType: 'Transfer', subjectId: transfer.id });
  expect(query).toMatchObject({
    state: 'OPEN',
    ownerSide: 'PROVIDER',
    subjectLabel: 'JJ-77',
    subjectId: transfer.id,
    dueOn: '2017-04-28',
    timeliness: 'ON_TIME',
    mayAnswer: false,
  });
  expect(await works(people.district)).toEqual(['queries-to-answer']);
  expect(await works(people.finance)).toEqual(['queries-raised']);
  expect(await seen(people.district, '(toAnswer: true)')).toEqual([query.id]);

  expect(await answer(people.finance, query)).toMatchObject({ code: 'FORBIDDEN' });
  expect(await answer(people.prefecture, query)).toMatchObject({ code: 'FORBIDDEN' });
  const answered = await answer(people.district, query);
  expect(answered).toMatchObject({ state: 'EXPLAINED', answer: '少到部分为手续费', timeliness: 'DONE', version: 2 });
  expect(await works(people.district)).toEqual([]);
  expect(await answer(people.district, query)).toMatchObject({ code: 'CONFLICT' });

  const { auditEntries } = await story.ask<{ auditEntries: { nodes: { action: string }[] } }>(
    people.finance,
    'query ($id: ID!) { auditEntries(subjectId: $id) { nodes { action } } }',
    { id: transfer.id },
  );
  expect(auditEntries.nodes.map(({ action }) => action)).toEqual(['query.answered', 'query.raised', 'transfer.sent']);
});

test('a figure is asked about by who reaches it, and the place it speaks of answers', async () => {
  const query = await raise(people.prefecture, FIGURE);
  expect(query).toMatchObject({
    ownerSide: 'RECEIVER',
    subjectLabel: '到位资金 2017',
    subjectId: null,
    figureValue: '390000000',
    figureBasis: 'FEN',
    provider: null,
    division: { key: '513227' },
  });
  expect(await raise(people.prefecture, FIGURE)).toMatchObject({ code: 'CONFLICT' });
  expect(await seen(people.finance, '(toAnswer: true)')).toEqual([query.id]);
  // It speaks of all counterparts together, which no single one of them reaches.
  expect(await seen(people.district)).not.toContain(query.id);
  expect(await answer(people.finance, query, { outcome: 'CORRECTED' })).toMatchObject({ state: 'CORRECTED' });
});

test.each([
  ['a neighbouring county', people.neighbour],
  ['a partner whose agreement has ended', people.former],
  ['another partner of the county', people.shaoxing],
] as const)('%s neither asks nor sees nor answers', async (_, who) => {
  const query = await raise(auditor, { subjectType: 'Transfer', subjectId: transfer.id });
  expect(await raise(who, { subjectType: 'Transfer', subjectId: transfer.id })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await raise(who, FIGURE)).toMatchObject({ code: 'FORBIDDEN' });
  expect(await seen(who)).toEqual([]);
  expect(await answer(who, query)).toMatchObject({ code: 'NOT_FOUND' });
  await answer(people.district, query);
});

test.each([
  ['one’s own receipt', people.finance, () => ({ subjectType: 'Receipt', subjectId: receiptId }), 'INVALID'],
  ['one’s own transfer', people.district, () => ({ subjectType: 'Transfer', subjectId: transfer.id }), 'INVALID'],
  ['one’s own figure', people.finance, () => FIGURE, 'INVALID'],
  [
    'a record and a figure',
    people.prefecture,
    () => ({ ...FIGURE, subjectType: 'Receipt', subjectId: receiptId }),
    'INVALID',
  ],
  ['nothing', people.prefecture, () => ({}), 'INVALID'],
  ['a figure of no place', people.province, () => ({ ...FIGURE, divisionKey: undefined }), 'INVALID'],
  ['an unknown figure', people.province, () => ({ ...FIGURE, figureKey: 'funds.none' }), 'INVALID'],
  [
    'a record under another type',
    people.prefecture,
    () => ({ subjectType: 'Receipt', subjectId: transfer.id }),
    'NOT_FOUND',
  ],
] as const)('a question about %s is refused', async (_, who, input, code) => {
  expect(await raise(who, input())).toMatchObject({ code });
});

test('of two who answer at once one is told that it is answered', async () => {
  const query = await raise(people.prefecture, { subjectType: 'Receipt', subjectId: receiptId });
  const answers = await Promise.all([answer(people.finance, query), answer(people.finance, query)]);
  expect(answers.map(({ state, code }) => state ?? code).sort()).toEqual(['CONFLICT', 'EXPLAINED']);
});

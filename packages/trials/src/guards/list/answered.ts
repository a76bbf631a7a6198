import { byTest, type Guard, type Notice } from '../guard.ts';

const SERVER = 'apps/gateway/src/server';
const LIBRARY = 'packages/pothos-mikro-orm/src';

const guard = (name: string, file: string, change: readonly [string, string], notice: Notice): Guard => ({
  name: `answered: ${name}`,
  file,
  text: change[0],
  instead: change[1],
  notice,
});

const graphql = (test: string): Notice => byTest(`${SERVER}/graphql.test.ts`, test);
const documents = (test: string): Notice => byTest(`${SERVER}/documents/documents.test.ts`, test);
const reads = (test: string): Notice => byTest(`${SERVER}/freshness/reads.test.ts`, test);
const stream = (test: string): Notice =>
  byTest(`${SERVER}/events/stream.test.ts`, test, /AssertionError|not within \d+ ms/);
const library = (file: string, test: string): Notice => byTest(`${LIBRARY}/${file}.test.ts`, test);

/** What a question costs, who is answered at all, and what is kept of an answer. */
export const answeredGuards: readonly Guard[] = [
  guard(
    'nothing without a session',
    `${SERVER}/graphql.ts`,
    [
      'if (!viewer) return reply.code(SIGN_IN.status).send(refusalBody(SIGN_IN));',
      "if (!viewer) return reply.send({ data: { __typename: 'Query' } });",
    ],
    graphql('without a session'),
  ),
  guard(
    'the cost of an operation',
    `${SERVER}/graphql.ts`,
    ['plugins: [apolloLimits.plugin, ', 'plugins: ['],
    graphql('is refused'),
  ),
  guard(
    'the words of a document',
    `${SERVER}/limits/apollo-limits.ts`,
    ['parseOptions: { maxTokens: LIMITS.tokens },', ''],
    graphql('too many words'),
  ),
  guard('depth', 'apps/gateway/src/schema/limits.ts', ['depth: 14,', 'depth: 1400,'], graphql('too deep')),
  guard(
    'breadth',
    'apps/gateway/src/schema/limits.ts',
    ['breadth: 400,', 'breadth: 40_000,'],
    graphql('too many fields'),
  ),
  guard(
    'complexity',
    'apps/gateway/src/schema/limits.ts',
    ['complexity: 20_000,', 'complexity: 20_000_000_000,'],
    graphql('too much'),
  ),
  guard(
    'the schema is asked for seldom',
    `${SERVER}/limits/operation-cost.ts`,
    [
      "if (introspectionsIn(document) > LIMITS.introspections) return tooMuch('introspections', LIMITS.introspections);",
      '',
    ],
    byTest(`${SERVER}/limits/operation-cost.test.ts`, 'under many names', /AssertionError|expects to receive a string/),
  ),
  guard(
    'a bug’s words stay inside',
    `${SERVER}/errors.ts`,
    [
      `return { ...formatted, message: \`系统出错，编号 \${id}\`, extensions: { code`,
      'return { ...formatted, extensions: { code',
    ],
    graphql('what a bug says'),
  ),
  guard(
    'the log holds no names',
    `${SERVER}/http.ts`,
    ['disableRequestLogging: true', 'disableRequestLogging: false'],
    graphql('the log of a request'),
  ),
  guard(
    'only the apps’ documents are answered',
    `${SERVER}/documents/question.ts`,
    [
      "if (!('id' in asked)) return open ? { query: body } : TRUSTED_ONLY;",
      "if (!('id' in asked)) return { query: body };",
    ],
    documents('a text|the schema'),
  ),
  guard(
    'no text beside an id',
    `${SERVER}/documents/question.ts`,
    ["if ('query' in asked && !open) return TRUSTED_ONLY;", ''],
    documents('a text beside an id'),
  ),
  guard(
    'an id is its text’s',
    `${SERVER}/documents/trusted.ts`,
    ['if (documentId(document.text) !== document.id) throw', 'if (!document.id) throw'],
    documents('a text is named by its hash'),
  ),
  guard(
    'what tells of persons is never kept',
    `${SERVER}/documents/shareable.ts`,
    ['if (!IMPERSONAL[type.name] && !PAGE.test(type.name)) judgement.shareable = false;', ''],
    documents('personal'),
  ),
  guard(
    'what tells of persons is asked with POST',
    `${SERVER}/freshness/reads.route.ts`,
    ["if (!document.shareable) return refuse(reply.header('allow', 'POST'), POST_ONLY);", ''],
    reads('Tasks|Users'),
  ),
  guard(
    'a tag is one person’s',
    `${SERVER}/freshness/etag.ts`,
    [`\${personOf(viewer)}`, `\${viewer.businessDate}`],
    reads('has another tag'),
  ),
  guard(
    'a tag is one question’s',
    `${SERVER}/freshness/etag.ts`,
    [`\\n\${variables}\``, '`'],
    reads('has another tag'),
  ),
  guard(
    'a refusal is not kept',
    `${SERVER}/freshness/reads.route.ts`,
    ['&& !answer.failed)', ')'],
    reads('is not kept where the answer is a refusal'),
  ),
  guard(
    'an own write is known before it is answered',
    'apps/gateway/src/schema/write-once.ts',
    ['if (inside) versions.moved(movedIn(inside));', ''],
    reads('the writer’s next read'),
  ),
  guard(
    'another’s write is looked for',
    `${SERVER}/freshness/polling.ts`,
    ['versions.seen({ begunAt, moved: toMoved(row),', 'versions.seen({ begunAt, moved: [],'],
    reads('another viewer’s shows it'),
  ),
  guard(
    'nothing is kept where nobody looked',
    `${SERVER}/freshness/versions.ts`,
    ['return this.#now() - this.#begunAt < TRUSTED_MS;', 'return this.#begunAt > 0;'],
    byTest(`${SERVER}/freshness/versions.test.ts`),
  ),
  guard(
    'a stream is looked at again',
    `${SERVER}/events/changes.ts`,
    [
      'person = await viewer();',
      'person = (await viewer()) ?? ({ territory: [], writeHomes: [], divisionKey: "" } as unknown as Viewer);',
    ],
    stream('is cut off at once'),
  ),
  guard(
    'a stream tells of what is near',
    `${SERVER}/events/changes.ts`,
    ['[...news.homes].filter((home) => isNear(person, home)).sort()', '[...news.homes].sort()'],
    stream('and of nothing else'),
  ),
  guard(
    'no stream without a session',
    `${SERVER}/events/stream.route.ts`,
    ['if (!person) return', "if (person?.userId === '') return"],
    stream('without a session'),
  ),
  guard(
    'a person’s lines are few',
    `${SERVER}/events/streams.ts`,
    ['if (own.size >= MOST_OF_ONE) oldest?.abort();', ''],
    stream('has six lines at most'),
  ),
  guard(
    'who would wait too long is turned away',
    `${SERVER}/admission/places.ts`,
    ['if (!this.admits(client)) return undefined;', ''],
    byTest(`${SERVER}/admission/places.test.ts`),
  ),
  guard(
    'before the body is read',
    `${SERVER}/admission/admission.ts`,
    [
      'if (kinds[kind].admits(clients.of(request.headers, request.socket.remoteAddress))) return false;',
      'if (kinds[kind]) return false;',
    ],
    byTest(`${SERVER}/admission/admission.test.ts`, 'beyond its places'),
  ),
  guard(
    'reach in every reference',
    `${LIBRARY}/compiler.ts`,
    ['reach === null ? undefined : ({ context }) => reach(ref.row, context)', 'undefined'],
    library('library', 'the reach stands in every reference'),
  ),
  guard(
    'a cursor is its ordering’s',
    `${LIBRARY}/cursor.ts`,
    ['if (order !== fingerprint(keys)) {', "if (order === '') {"],
    library('paging', 'its own ordering alone'),
  ),
  guard(
    'a cursor is unaltered',
    `${LIBRARY}/cursor.ts`,
    ['|| !keys.every(({ column }, i) => fits(column, values[i]))', ''],
    byTest(
      `${LIBRARY}/paging.test.ts`,
      'its own ordering alone',
      /AssertionError|invalid input syntax|out of range|cannot/,
    ),
  ),
  guard(
    'a page has its size',
    `${LIBRARY}/connection.page.ts`,
    ['if (first < 0 || first > plan.maxFirst)', 'if (first < 0)'],
    byTest(`${LIBRARY}/library.test.ts`, 'is INVALID'),
  ),
  guard(
    'an id is of its type',
    `${LIBRARY}/entity-ref.ts`,
    ['return formatId(type, parts) === id ? { type, parts } : undefined;', 'return { type, parts };'],
    library('library', 'node finds any node type'),
  ),
  guard(
    'a lane’s mark leaves what may not be missing to GraphQL',
    `${LIBRARY}/lane/answer.compiler.ts`,
    [`isNonNullType(type) ? sql\`coalesce(row_to_json(\${row}), \${MARK})\` : sql\``, 'sql`'],
    library('lane/lane', 'a missing value that may not be missing'),
  ),
  guard(
    'a lane’s answer with a mark is not given',
    `${LIBRARY}/lane/lane.ts`,
    [' || text.includes(MARK_SIGN)', ''],
    library('lane/lane', 'a missing value that may not be missing'),
  ),
  guard(
    'the lane asks what an operation costs',
    `${SERVER}/lane/run-lane.ts`,
    [' || refusalOfCost(schema, document, operation)', ''],
    byTest(`${SERVER}/lane/lane.test.ts`, 'what costs too much'),
  ),
  guard(
    'the lane judges a page nobody sees',
    `${LIBRARY}/lane/answer.page.ts`,
    ['    page(binding);\n    return', '    return'],
    { by: 'trial', campaign: 'lanes' },
  ),
  guard(
    'the lane leaves directives to an executor',
    `${LIBRARY}/lane/lane.ts`,
    ["if (holdsDirectives(document)) throw new Unserved('directives');", ''],
    { by: 'trial', campaign: 'lanes' },
  ),
];

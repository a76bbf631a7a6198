import type { Random } from '../random.ts';

/** Distorts the text of a document. */
export type Distortion = (text: string, random: Random) => string;

const SIZES = [3, 30, 300, 1000, 4000];
const JUNK = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '!',
  '$',
  '@',
  '...',
  '"',
  '"""',
  '\\',
  '\u0000',
  '\u202e',
  '𠮷',
  '\ufeff',
  ':',
  '#',
];
const NUMBERS = [
  '1e400',
  '-1e400',
  '9'.repeat(400),
  '0x10',
  '1.',
  '-',
  '00',
  '2147483648',
  '1e-400',
  '.5',
  '0.1e+999999',
];
const repeat = (times: number, make: (i: number) => string): string =>
  Array.from({ length: times }, (_, i) => make(i)).join(' ');

/** The selection of the operation without its outer braces. */
function selected(text: string): { head: string; inner: string; tail: string } {
  const open = bodyStart(text);
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return { head: text.slice(0, open), inner: text.slice(open + 1, at), tail: text.slice(at + 1) };
  }
  return { head: text, inner: '__typename', tail: '' };
}

/** Where the operation's own braces open: the first that stand in no parentheses. */
function bodyStart(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (text[at] === '{' && depth === 0) return at;
  }
  return 0;
}

const within = (text: string, change: (inner: string) => string): string => {
  const { head, inner, tail } = selected(text);
  return `${head}{${change(inner)}}${tail}`;
};

const aliases: Distortion = (text, random) =>
  within(text, (inner) => {
    const field = inner.trim().replace(/^\w+\s*:\s*/, '');
    return repeat(random.pick(SIZES), (i) => `a${i}: ${field}`);
  });
const typenames: Distortion = (text, random) =>
  within(text, (inner) => `${inner} ${repeat(random.pick(SIZES), (i) => `t${i}: __typename`)}`);
const sameAgain: Distortion = (text, random) => within(text, (inner) => repeat(random.pick([2, 20, 100]), () => inner));
const deep: Distortion = (text, random) => {
  const times = random.pick(SIZES);
  return within(text, (inner) => '... on Query {'.repeat(times) + inner + '}'.repeat(times));
};
const deepFields: Distortion = (_text, random) => {
  const times = random.pick(SIZES);
  return `{ division(key: "51") { ${'parent { '.repeat(times)} key ${'} '.repeat(times)} } }`;
};
const deepValues: Distortion = (_text, random) => {
  const times = random.pick(SIZES);
  return random.chance(0.5)
    ? `{ projects(filter: ${'['.repeat(times)}${']'.repeat(times)}) { totalCount } }`
    : `{ projects(filter: ${'{a:'.repeat(times)}1${'}'.repeat(times)}) { totalCount } }`;
};
const cycle: Distortion = (text) =>
  `${within(text, (inner) => `${inner} ...A`)} fragment A on Query { ...B } fragment B on Query { ...A }`;
const bomb: Distortion = (_text, random) => {
  const levels = random.pick([5, 7, 8, 20, 60, 200]);
  const fragment = (i: number): string =>
    `fragment F${i} on Division { ${i === levels - 1 ? 'key' : `a: parent { ...F${i + 1} } b: parent { ...F${i + 1} } ...F${i + 1}`} }`;
  return `{ division(key: "51") { ...F0 } } ${repeat(levels, fragment)}`;
};
const manyFragments: Distortion = (text, random) =>
  `${text} ${repeat(random.pick(SIZES), (i) => `fragment U${i} on Query { __typename }`)}`;
/** Pairs of fields of one name: to compare each with each takes the square of their number. */
const overlapping: Distortion = (_text, random) => {
  const times = random.pick(SIZES);
  return `{ ${repeat(times, () => 'division(key: "51") { parent { key } }')} }`;
};
const overlappingFragments: Distortion = (_text, random) => {
  const times = random.pick([10, 60, 200]);
  const spreads = repeat(times, (i) => `...O${i}`);
  return `{ division(key: "51") { ${spreads} } } ${repeat(times, (i) => `fragment O${i} on Division { parent { x${i}: key ${spreads} } }`)}`;
};
const directives: Distortion = (text, random) => {
  const directive = random.pick([
    '@skip(if: true)',
    '@include(if: false)',
    '@unknown',
    '@deprecated',
    '@defer',
    '@skip',
    '@include(if: $missing)',
    '@skip(if: "x")',
  ]);
  return within(text, (inner) => inner.replace(/\s*\{/, ` ${`${directive} `.repeat(random.pick([1, 2, 50, 1000]))}{`));
};
const introspection: Distortion = (_text, random) => {
  const times = random.pick([1, 5, 50, 400]);
  const types = random.pick([
    'types { name }',
    'types { name fields { name args { name type { name } } type { name ofType { name } } } }',
    'types { fields { type { fields { type { fields { type { name } } } } } } }',
    `types { ${'possibleTypes { '.repeat(5)} name ${'} '.repeat(5)} }`,
  ]);
  return `{ ${repeat(times, (i) => `s${i}: __schema { ${types} }`)} }`;
};
const operations: Distortion = (text, random) =>
  repeat(random.pick([2, 50]), (i) => (i === 0 ? text : `query Q${i} { __typename }`));
const subscription: Distortion = (text) => text.replace(/^(query|mutation)/, 'subscription');
const comments: Distortion = (text, random) => `${'#\n'.repeat(random.pick([10, 1000, 100_000]))}${text}`;
const longName: Distortion = (text, random) =>
  within(text, (inner) => `${inner} ${'x'.repeat(random.pick([100, 10_000, 200_000]))}`);
const nearName: Distortion = (text, random) =>
  within(text, () => repeat(random.pick([5, 100, 500]), (i) => `projecs${i} transfeers${i}`));
const manyArguments: Distortion = (_text, random) =>
  `{ projects(${repeat(random.pick(SIZES), (i) => `a${i}: 1`)}) { totalCount } }`;
const longString: Distortion = (_text, random) =>
  `{ division(key: "${random.pick(['5', '\\u0000', '\\ud800', '小', "'"]).repeat(random.pick([10, 1000, 60_000]))}") { key } }`;
const blockString: Distortion = (_text, random) =>
  `{ division(key: """${'\n  '.repeat(random.pick([10, 1000, 50_000]))}""") { key } }`;
const oddNumber: Distortion = (_text, random) => `{ projects(first: ${random.pick(NUMBERS)}) { totalCount } }`;
const manyVariables: Distortion = (text, random) =>
  text.replace(
    /^(\w+ \w+)\(?/,
    (_all, head: string) =>
      `${head}(${repeat(random.pick([10, 500, 2000]), (i) => `$v${i}: Int = ${i}`)} ${text.includes('(') ? '' : ')'}`,
  );
const junk: Distortion = (text, random) => {
  const at = random.below(text.length);
  return text.slice(0, at) + random.pick(JUNK) + text.slice(at + random.below(3));
};
const cut: Distortion = (text, random) => text.slice(0, random.below(text.length));
const swapped: Distortion = (text, random) => {
  const words = text.split(/\b/);
  const [a, b] = [random.below(words.length), random.below(words.length)];
  [words[a], words[b]] = [words[b] ?? '', words[a] ?? ''];
  return words.join('');
};
/** Another text each time, so that what is remembered by text would grow. */
const never: Distortion = (text, random) => `${text} # ${random.below(2 ** 30)}`;
const renamed: Distortion = (text, random) => text.replace(/^(query|mutation) \w+/, `$1 N${random.below(2 ** 30)}`);

/** Another name in the answer, and so another statement, each time. */
const aliased: Distortion = (text, random) => {
  const lines = text.split('\n');
  const fields = lines.flatMap((line, i) => (/^\s{4,}\w+$/.test(line) ? [i] : []));
  if (fields.length === 0) return text;
  const at = random.pick(fields);
  lines[at] = `z${random.below(2 ** 30)}: ${lines[at]?.trim()}`;
  return lines.join('\n');
};

/** Those that cost the sender little, most of what is sent. */
export const lightDistortions: readonly Distortion[] = [
  junk,
  junk,
  cut,
  swapped,
  swapped,
  never,
  renamed,
  aliased,
  oddNumber,
  cycle,
  subscription,
];
/** Those that are large or that make work out of little. */
export const heavyDistortions: readonly Distortion[] = [
  aliases,
  typenames,
  sameAgain,
  deep,
  deepFields,
  deepValues,
  bomb,
  manyFragments,
  overlapping,
  overlappingFragments,
  directives,
  introspection,
  operations,
  comments,
  longName,
  nearName,
  manyArguments,
  longString,
  blockString,
  manyVariables,
];

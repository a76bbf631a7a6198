import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse, print, visit } from 'graphql';

const PACKAGES = path.resolve(import.meta.dirname, '../../../../../packages');
const DOCUMENT = /graphql\(\s*`([^`]+)`/g;
const TYPENAME = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;

export interface AppDocument {
  /** The operation's name, which no other document of the apps has. */
  name: string;
  operation: OperationDefinitionNode;
  /** The operation with the fragments it names. */
  text: string;
}

/** The texts as they stand in the screens' sources, operations and fragments alike. */
export const sourceTexts = (): string[] =>
  sources().flatMap((source) => [...source.matchAll(DOCUMENT)].map(([, text]) => text ?? ''));

/** Every GraphQL document in the screens' sources. @throws {Error} where two bear one name. */
export function appDocuments(): AppDocument[] {
  const definitions = sourceTexts().flatMap((text) => [...parse(text).definitions]);
  const fragments = definitions.filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION);
  const operations = definitions.filter(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  refuseDoubles([...operations, ...fragments].map(({ name }) => name?.value ?? ''));
  return operations.map((operation) => ({
    name: operation.name?.value ?? '',
    operation,
    text: withFragments(print(operation), fragments),
  }));
}

/** The id of a document: sha-256 of its text, in hex. */
export const documentId = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The text with `__typename` wherever an object is selected: the apps' cache tells records apart by it. */
export function withTypenames(text: string): string {
  const document = visit(parse(text), {
    SelectionSet: (node, _key, parent) => {
      const inOperation = !Array.isArray(parent) && (parent as { kind: Kind }).kind === Kind.OPERATION_DEFINITION;
      const named = node.selections.some((one) => one.kind === Kind.FIELD && one.name.value === '__typename');
      return inOperation || named ? undefined : { ...node, selections: [...node.selections, TYPENAME] };
    },
  });
  return print(document);
}

function refuseDoubles(names: readonly string[]): void {
  const doubles = names.filter((name, at) => name === '' || names.indexOf(name) !== at);
  if (doubles.length > 0)
    throw new Error(`documents of the apps need names of their own: ${[...new Set(doubles)].join(', ')}`);
}

function sources(): string[] {
  const folders = readdirSync(PACKAGES).filter((name) => name === 'shell' || name.startsWith('feature-'));
  return folders.sort().flatMap((folder) =>
    readdirSync(path.join(PACKAGES, folder, 'src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /(?<!\.test|\.d)\.tsx?$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => readFileSync(file, 'utf8')),
  );
}

/** Adds the fragments a text names, and those that they name. */
function withFragments(text: string, fragments: readonly FragmentDefinitionNode[]): string {
  const missing = fragments.filter(
    ({ name }) =>
      new RegExp(`\\.\\.\\.${name.value}\\b`).test(text) && !new RegExp(`fragment ${name.value} on`).test(text),
  );
  return missing.length === 0 ? text : withFragments([text, ...missing.map(print)].join('\n'), fragments);
}

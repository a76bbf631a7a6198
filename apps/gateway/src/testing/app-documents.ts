import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse, print } from 'graphql';

const PACKAGES = path.resolve(import.meta.dirname, '../../../../packages');
const DOCUMENT = /graphql\(\s*`([^`]+)`/g;

export interface AppDocument {
  name: string;
  operation: OperationDefinitionNode;
  /** The operation with the fragments it names. */
  text: string;
}

/** Every GraphQL document in the screens' sources. */
export function appDocuments(): AppDocument[] {
  const definitions = sources().flatMap((source) =>
    [...source.matchAll(DOCUMENT)].flatMap(([, text]) => [...parse(text ?? '').definitions]),
  );
  const fragments = definitions.filter(
    (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  return definitions
    .filter((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => ({
      name: operation.name?.value ?? '',
      operation,
      text: withFragments(print(operation), fragments),
    }));
}

function sources(): string[] {
  const folders = readdirSync(PACKAGES).filter((name) => name === 'shell' || name.startsWith('feature-'));
  return folders.flatMap((folder) =>
    readdirSync(path.join(PACKAGES, folder, 'src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
      .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8')),
  );
}

/** Adds the fragments a text names, and those that they name. */
function withFragments(text: string, fragments: readonly FragmentDefinitionNode[]): string {
  const missing = fragments.filter(
    ({ name }) => text.includes(`...${name.value}`) && !text.includes(`fragment ${name.value} on`),
  );
  return missing.length === 0 ? text : withFragments([text, ...missing.map(print)].join('\n'), fragments);
}

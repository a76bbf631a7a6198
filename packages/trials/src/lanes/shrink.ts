import { type ASTNode, type DocumentNode, type GraphQLSchema, Kind, parse, print, validate, visit } from 'graphql';
import type { Operation } from './operation.ts';

const REMOVABLE: readonly string[] = [
  Kind.FIELD,
  Kind.INLINE_FRAGMENT,
  Kind.FRAGMENT_SPREAD,
  Kind.ARGUMENT,
  Kind.DIRECTIVE,
  Kind.OBJECT_FIELD,
  Kind.OPERATION_DEFINITION,
  Kind.FRAGMENT_DEFINITION,
  Kind.VARIABLE_DEFINITION,
];
const MOST_TRIES = 400;

/** A smaller operation that fails as the given one does: parts are left out as long as it still fails. */
export async function shrink(
  schema: GraphQLSchema,
  operation: Operation,
  fails: (smaller: Operation) => Promise<boolean>,
): Promise<Operation> {
  let smallest = operation;
  let tries = 0;
  for (let at = 0; at < sizeOf(smallest.document) && tries < MOST_TRIES; ) {
    const smaller = without(smallest, at);
    if (smaller && validate(schema, smaller.document).length === 0 && ++tries && (await fails(smaller)))
      smallest = smaller;
    else at += 1;
  }
  return smallest;
}

function sizeOf(document: DocumentNode): number {
  let size = 0;
  visit(document, {
    enter: ({ kind }) => {
      if (REMOVABLE.includes(kind)) size += 1;
    },
  });
  return size;
}

/** Leaves out the part at a place, and what nobody asks for then; undefined where nothing would be left. */
function without(operation: Operation, at: number): Operation | undefined {
  let place = 0;
  const cut = visit(operation.document, {
    enter: (node) => (REMOVABLE.includes(node.kind) && place++ === at ? null : undefined),
  });
  const document = withoutUnused(withoutEmpty(cut));
  if (!document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION)) return undefined;
  return { ...operation, document: parse(print(document)), points: [] };
}

/** A selection set without selections takes its field with it. */
function withoutEmpty(document: DocumentNode): DocumentNode {
  const empty = (node: ASTNode): boolean =>
    'selectionSet' in node &&
    node.selectionSet?.kind === Kind.SELECTION_SET &&
    node.selectionSet.selections.length === 0;
  return visit(document, { leave: (node) => (empty(node) ? null : undefined) });
}

function withoutUnused(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    FragmentSpread: ({ name }) => void used.add(`...${name.value}`),
    Variable: ({ name }, _key, parent) => {
      if (!isDefinition(parent)) used.add(`$${name.value}`);
    },
  });
  const left = visit(document, {
    FragmentDefinition: ({ name }) => (used.has(`...${name.value}`) ? undefined : null),
    VariableDefinition: ({ variable }) => (used.has(`$${variable.name.value}`) ? undefined : null),
  });
  // What a fragment used may be used no more.
  return left.definitions.length === document.definitions.length ? left : withoutUnused(left);
}

const isDefinition = (parent: unknown): boolean => (parent as ASTNode | undefined)?.kind === Kind.VARIABLE_DEFINITION;

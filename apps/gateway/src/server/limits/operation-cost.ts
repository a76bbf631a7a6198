import { complexityFromQuery } from '@pothos/plugin-complexity';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { LIMITS } from '../../schema/limits.ts';
import { Refusal } from '../../schema/refusal.ts';

const judged = new WeakMap<OperationDefinitionNode, Refusal | null>();

/** Why an operation asks too much, whatever its variables; null where it may be carried out. Reckoned once a document. */
export function refusalOfCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Refusal | null {
  const known = judged.get(operation);
  if (known !== undefined) return known;
  const refusal = judge(schema, document, operation);
  judged.set(operation, refusal);
  return refusal;
}

function judge(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Refusal | null {
  if (operation.operation === OperationTypeNode.SUBSCRIPTION) return NO_SUBSCRIPTION;
  if (introspectionsIn(document) > LIMITS.introspections) return tooMuch('introspections', LIMITS.introspections);
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  // No field's cost depends on a variable, so none is needed.
  const alone: DocumentNode = { ...document, definitions: [{ ...operation, variableDefinitions: [] }, ...fragments] };
  const cost = complexityFromQuery(alone, { schema });
  const beyond = (['depth', 'breadth', 'complexity'] as const).find((measure) => cost[measure] > LIMITS[measure]);
  if (beyond) return tooMuch(beyond, LIMITS[beyond]);
  const named = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  const isMutation = operation.operation === OperationTypeNode.MUTATION;
  if (isMutation && rootFields(operation.selectionSet, named) > LIMITS.verbs) return tooMuch('verbs', LIMITS.verbs);
  const links = mostLinks(operation.selectionSet, named);
  return links > LIMITS.links ? tooMuch('links', LIMITS.links) : null;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

const selectionsOf = (selection: SelectionNode, fragments: Fragments): SelectionSetNode | undefined =>
  selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value)?.selectionSet : selection.selectionSet;

function rootFields(set: SelectionSetNode | undefined, fragments: Fragments): number {
  return (set?.selections ?? []).reduce(
    (sum, one) => sum + (one.kind === Kind.FIELD ? 1 : rootFields(selectionsOf(one, fragments), fragments)),
    0,
  );
}

/** The most fields with fields of their own beneath one field of the root. A fragment is counted wherever it is spread. */
function mostLinks(root: SelectionSetNode, fragments: Fragments): number {
  const known = new Map<SelectionSetNode, number>();
  const linksIn = (set: SelectionSetNode | undefined): number => {
    if (!set) return 0;
    const counted = known.get(set);
    if (counted !== undefined) return counted;
    let links = 0;
    for (const selection of set.selections) {
      const inner = selectionsOf(selection, fragments);
      links += linksIn(inner) + (inner && selection.kind === Kind.FIELD ? 1 : 0);
    }
    known.set(set, links);
    return links;
  };
  const most = (set: SelectionSetNode | undefined): number =>
    Math.max(
      0,
      ...(set?.selections ?? []).map((selection) =>
        selection.kind === Kind.FIELD
          ? isIntrospection(selection.name.value)
            ? 0
            : linksIn(selection.selectionSet)
          : most(selectionsOf(selection, fragments)),
      ),
    );
  return most(root);
}

/** The schema itself costs no database: it is asked for in one long question, as GraphiQL does, and only so often. */
const isIntrospection = (name: string): boolean => name === '__schema' || name === '__type';

function introspectionsIn(document: DocumentNode): number {
  let count = 0;
  visit(document, {
    Field({ name }) {
      if (isIntrospection(name.value)) count += 1;
    },
  });
  return count;
}

const MEASURES = {
  depth: { zh: '层级过深', en: 'goes too deep' },
  breadth: { zh: '字段过多', en: 'asks for too many fields' },
  complexity: { zh: '内容过多', en: 'asks for too much' },
  verbs: { zh: '办理事项过多', en: 'does too much at once' },
  links: { zh: '关联过多', en: 'follows too many links' },
  introspections: { zh: '重复查询结构', en: 'asks for the schema too often' },
};

const tooMuch = (measure: keyof typeof MEASURES, limit: number): Refusal =>
  new Refusal('INVALID', {
    zh: `一次查询${MEASURES[measure].zh}（上限 ${limit}）：请分几次查询。`,
    en: `The operation ${MEASURES[measure].en} (limit ${limit}): ask in several.`,
  });

const NO_SUBSCRIPTION = new Refusal('INVALID', {
  zh: '此地址不提供订阅：请改用查询。',
  en: 'There are no subscriptions at this address: ask a query.',
});

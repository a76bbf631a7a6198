import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

interface Texts {
  /** Its texts that name places, bodies, papers or kinds, never a person. */
  texts: readonly string[];
  /** Read from the roll-up, whose as-of moves by itself. */
  counted?: true;
}

/**
 * What tells of no person. Silence is personal: a type that is missing here, and a text that its type does not name.
 * Free words (notes, reasons, summaries, payees) are missing on purpose: they may name somebody.
 */
const IMPERSONAL: Record<string, Texts> = {
  Agreement: { texts: ['documentNo', 'terms', 'title'] },
  Basis: { texts: ['en', 'key', 'zh'] },
  Commitment: { texts: ['documentNo', 'enteredByOrganisation'] },
  ComparisonCell: { texts: ['key'], counted: true },
  ComparisonRow: { texts: ['key', 'name'], counted: true },
  Division: { texts: ['code', 'initials', 'kind', 'name'] },
  DivisionChange: { texts: ['document', 'kind', 'newCode', 'newName', 'oldCode', 'oldName'] },
  DivisionVersion: { texts: ['code', 'kind', 'name'] },
  Figure: { texts: ['definitionEn', 'definitionZh', 'en', 'key', 'zh'], counted: true },
  FigurePart: { texts: ['key', 'recordType', 'voucherNo'], counted: true },
  Finding: { texts: ['en', 'keys', 'period', 'source', 'zh'], counted: true },
  FlowLink: { texts: [], counted: true },
  Fund: { texts: [] },
  Instalment: { texts: [] },
  Milestone: { texts: [] },
  Office: { texts: ['name'] },
  Organisation: { texts: ['kind', 'level', 'name', 'roles'] },
  PageInfo: { texts: ['endCursor', 'startCursor'] },
  Pairing: { texts: ['evidence'] },
  Posting: { texts: ['enteredByOrganisation', 'voucherNo'] },
  Programme: { texts: [] },
  Project: { texts: ['approvalNo', 'category', 'enteredByOrganisation', 'mayDo', 'name', 'number'] },
  ProjectLine: { texts: [] },
  ProjectSums: { texts: [] },
  ProjectYear: { texts: [] },
  Receipt: { texts: ['enteredByOrganisation', 'voucherNo'] },
  ReceiptMatch: { texts: [] },
  Rule: { texts: ['clause', 'key', 'value'] },
  Term: { texts: ['code', 'en', 'list', 'scope', 'zh'] },
  Transfer: { texts: ['chainNo', 'enteredByOrganisation', 'voucherNo'] },
};

/** A page of a listed type: what it holds is judged field by field. */
const PAGE = /(Connection|Edge)$/;

export interface Judgement {
  /** Whether nothing that is selected can tell of a person. */
  shareable: boolean;
  /** Whether something that is selected comes from the roll-up. */
  counted: boolean;
}

/** What a valid query selects, judged field by field against the list above. */
export function judge(schema: GraphQLSchema, document: DocumentNode): Judgement {
  const judgement: Judgement = { shareable: true, counted: false };
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: (node) => {
        const owner = info.getParentType()?.name ?? '';
        const type = getNamedType(info.getType());
        if (node.name.value.startsWith('__')) return;
        const listed = IMPERSONAL[owner];
        if (listed?.counted) judgement.counted = true;
        if (isScalarType(type) && type.name === 'String') {
          const cursor = PAGE.test(owner) && node.name.value === 'cursor';
          if (!cursor && !listed?.texts.includes(node.name.value)) judgement.shareable = false;
        } else if (isObjectType(type)) {
          if (!IMPERSONAL[type.name] && !PAGE.test(type.name)) judgement.shareable = false;
        } else if (!isScalarType(type) && !isEnumType(type) && !isInterfaceType(type)) judgement.shareable = false;
      },
      InlineFragment: () => judgeCondition(),
      FragmentDefinition: () => judgeCondition(),
    }),
  );
  return judgement;

  function judgeCondition(): void {
    const type = getNamedType(info.getType());
    if (isObjectType(type) && !IMPERSONAL[type.name] && !PAGE.test(type.name) && type !== schema.getQueryType())
      judgement.shareable = false;
  }
}

/** Every type and text of the list that the schema does not have: a list may not outlive what it speaks of. */
export function unknownToSchema(schema: GraphQLSchema): string[] {
  return Object.entries(IMPERSONAL).flatMap(([name, { texts }]) => {
    const type = schema.getType(name);
    if (!isObjectType(type)) return [name];
    const fields = type.getFields();
    return texts.filter((text) => getNamedType(fields[text]?.type)?.name !== 'String').map((text) => `${name}.${text}`);
  });
}

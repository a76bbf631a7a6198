import { type GraphQLSchema, getNamedType } from 'graphql';
import { argumentSets, FIELDS_A_DOCUMENT, type Literals, selectionOf, sizeOf } from './documents.ts';

/** One document, and what it asks in words for a failing test's name. */
export interface Question {
  name: string;
  document: string;
}

/** What arguments are given everywhere. */
const ALWAYS: Literals = {
  period: '"2014/2017"',
  keys: '["funds.sent", "funds.in-place", "funds.in-transit", "funds.idle", "funds.in-place-share", "projects.planned", "projects.started", "programme.budget", "secondments"]',
  first: '20',
};

/**
 * Every list, figure and count of the schema, asked in several ways: for all of it, for a receiver, for a giver, for what
 * belongs to single records.
 */
export function rootQuestions(schema: GraphQLSchema, probes: Literals, depth = 1): Question[] {
  const { number = '', key = '', home = '', ...aims } = probes;
  const required = { ...ALWAYS, number, key, home, 'text!': '"小"' };
  const ways: Record<string, Literals> = {
    all: required,
    receiver: { ...required, divisionKey: aims.divisionKey ?? '', within: aims.divisionKey ?? '' },
    giver: { ...required, providerKey: aims.providerKey ?? '', organisationKey: aims.providerKey ?? '' },
    both: { ...required, divisionKey: aims.divisionKey ?? '', providerKey: aims.providerKey ?? '' },
    fund: { ...required, fundId: aims.fundId ?? '' },
    project: { ...required, projectId: aims.projectId ?? '' },
    subject: { ...required, subjectId: aims.subjectId ?? '' },
    voucher: { ...required, voucherNo: aims.voucherNo ?? '', 'text!': aims.voucherNo ?? '' },
  };
  const seen = new Set<string>();
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ name }) => name !== 'node');
  return roots.flatMap((field) =>
    Object.entries(ways).flatMap(([way, literals]) =>
      argumentSets(field.args, literals).flatMap((given) => {
        const document = `{ ${field.name}${given} ${selectionOf(getNamedType(field.type), depth, literals)} }`;
        if (seen.has(document)) return [];
        seen.add(document);
        return [{ name: `${field.name} ${way}`, document }];
      }),
    ),
  );
}

/** `node` of each of the ids, with everything it points at. */
export function nodeQuestions(
  schema: GraphQLSchema,
  ids: Readonly<Record<string, readonly string[]>>,
  depth = 1,
): Question[] {
  return Object.entries(ids).flatMap(([typeName, all]) => {
    const type = schema.getType(typeName);
    if (!type) throw new Error(`the schema has no ${typeName}`);
    const selection = selectionOf(type, depth, ALWAYS);
    const idsADocument = Math.max(1, Math.floor(FIELDS_A_DOCUMENT / sizeOf(selection)));
    const pages = Array.from({ length: Math.ceil(all.length / idsADocument) }, (_, i) =>
      all.slice(i * idsADocument, (i + 1) * idsADocument),
    );
    return pages.map((page, i) => ({
      name: `node ${typeName} ${i}`,
      document: `{ ${page.map((id, n) => `n${n}: node(id: "${id}") { ... on ${typeName} ${selection} }`).join(' ')} }`,
    }));
  });
}

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type GraphQLSchema, type OperationTypeNode, parse, validate } from 'graphql';
import { appDocuments, documentId, withTypenames } from './gather.ts';
import { judge } from './shareable.ts';

/** Written by the build; the apps' builds read it, too. */
export const DOCUMENTS_FILE = path.resolve(import.meta.dirname, '../../../dist/documents.json');

/** A document of the apps as it is built: its id is the sha-256 of its text. */
export interface BuiltDocument {
  id: string;
  name: string;
  kind: OperationTypeNode;
  /** A query that tells of no person: asked with GET, kept by the browser, answered 304 while nothing has changed. */
  shareable: boolean;
  text: string;
}

/** One that the gateway serves, judged anew by its own schema. */
export interface TrustedDocument extends BuiltDocument {
  counted: boolean;
}

export type Documents = ReadonlyMap<string, TrustedDocument>;

/** The apps' documents as their sources stand now, by name. @throws {Error} naming one that the schema does not know. */
export function buildDocuments(schema: GraphQLSchema): BuiltDocument[] {
  const built = appDocuments().map(({ name, operation, text: bare }) => {
    const text = withTypenames(bare);
    return { id: documentId(text), name, kind: operation.operation, shareable: false, text };
  });
  return [...trust(schema, built).values()]
    .map(({ counted: _, ...document }) => document)
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** What the build wrote; undefined before the first build. */
export function readBuilt(file = DOCUMENTS_FILE): BuiltDocument[] | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as BuiltDocument[]) : undefined;
}

/**
 * Validates documents, once, and judges which of them may be kept by a browser. Nothing is taken on trust but the text.
 * @throws {Error} naming a document that this schema does not know, or whose id is another text's.
 */
export function trust(schema: GraphQLSchema, built: readonly BuiltDocument[]): Documents {
  const documents = built.map((document): [string, TrustedDocument] => {
    const parsed = parse(document.text);
    const [fault] = validate(schema, parsed);
    if (fault) throw new Error(`the apps' document ${document.name} does not fit the schema: ${fault.message}`);
    if (documentId(document.text) !== document.id) throw new Error(`${document.id} is not ${document.name}'s id`);
    const { shareable, counted } = judge(schema, parsed);
    return [document.id, { ...document, counted, shareable: shareable && document.kind === 'query' }];
  });
  return new Map(documents);
}

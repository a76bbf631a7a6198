import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describedSchema } from '../../schema/print.ts';
import { documentId, sourceTexts } from './gather.ts';
import { buildDocuments, DOCUMENTS_FILE } from './trusted.ts';

// `npm run documents` writes the list that the gateway trusts and the apps name their questions by.
mkdirSync(path.dirname(DOCUMENTS_FILE), { recursive: true });
writeFileSync(DOCUMENTS_FILE, `${JSON.stringify(buildDocuments(await describedSchema()), null, 1)}\n`);
// By these an app's build knows that the list was made from the sources it builds.
writeFileSync(
  path.join(path.dirname(DOCUMENTS_FILE), 'document-sources.json'),
  `${JSON.stringify(sourceTexts().map(documentId), null, 1)}\n`,
);

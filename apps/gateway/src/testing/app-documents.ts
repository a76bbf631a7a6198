export { type AppDocument, appDocuments } from '../server/documents/gather.ts';

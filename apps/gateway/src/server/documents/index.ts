export {
  type Asking,
  documentOf,
  MALFORMED_VARIABLES,
  POST_ONLY,
  type Question,
  type QuestionRefusal,
  questionOf,
  refusalBody,
  SIGN_IN,
  UNKNOWN_DOCUMENT,
} from './question.ts';
export { servedDocuments } from './served.ts';
export {
  type BuiltDocument,
  buildDocuments,
  type Documents,
  readBuilt,
  type TrustedDocument,
  trust,
} from './trusted.ts';

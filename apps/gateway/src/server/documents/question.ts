import type { Texts } from '../../schema/refusal.ts';
import type { Documents, TrustedDocument } from './trusted.ts';

/** What is asked, as text; or why it is not answered. */
export type Question = { query: unknown } | QuestionRefusal;

export interface QuestionRefusal {
  status: number;
  code: 'FORBIDDEN' | 'INVALID' | 'UNAUTHENTICATED';
  texts: Texts;
}

export const SIGN_IN: QuestionRefusal = {
  status: 401,
  code: 'UNAUTHENTICATED',
  texts: { zh: '请先登录。', en: 'Sign in first.' },
};
const UNKNOWN: QuestionRefusal = {
  status: 400,
  code: 'INVALID',
  texts: {
    zh: '页面版本已过期或查询编号不存在：请刷新页面后再试。',
    en: 'The page is out of date, or there is no document of this id: reload the page and try again.',
  },
};
const TRUSTED_ONLY: QuestionRefusal = {
  status: 403,
  code: 'FORBIDDEN',
  texts: {
    zh: '本平台只受理应用内置的查询：请以 id 提交，不接受查询文本。',
    en: 'Only the apps’ own documents are answered here: send an id, not a text.',
  },
};
export const MALFORMED_VARIABLES: QuestionRefusal = {
  status: 400,
  code: 'INVALID',
  texts: { zh: 'variables 须为 JSON 对象。', en: 'variables must be a JSON object.' },
};
export const POST_ONLY: QuestionRefusal = {
  status: 405,
  code: 'FORBIDDEN',
  texts: {
    zh: '此项内容涉及个人信息或会改动数据：请以 POST 提交。',
    en: 'This tells of persons, or changes something: send it with POST.',
  },
};

export interface Asking {
  documents: Documents;
  /** Whether any text may be sent. */
  open: boolean;
}

/** What the body of a POST asks: a document by its id, or where texts are open whatever it says. */
export function questionOf({ documents, open }: Asking, body: unknown): Question {
  const asked = (typeof body === 'object' && body !== null ? body : {}) as { id?: unknown; variables?: unknown };
  if (!('id' in asked)) return open ? { query: body } : TRUSTED_ONLY;
  if ('query' in asked && !open) return TRUSTED_ONLY;
  const document = documentOf(documents, asked.id);
  return document ? { query: { query: document.text, variables: asked.variables ?? {} } } : UNKNOWN;
}

/** A document by what was sent as its id. */
export const documentOf = (documents: Documents, id: unknown): TrustedDocument | undefined =>
  typeof id === 'string' ? documents.get(id) : undefined;

export { UNKNOWN as UNKNOWN_DOCUMENT };

/** A refusal in GraphQL's own shape, which its clients read. */
export const refusalBody = ({ code, texts }: QuestionRefusal) => ({
  errors: [{ message: texts.zh, extensions: { code, messageEn: texts.en } }],
});

export const REFUSAL_CODES = ['NOT_FOUND', 'FORBIDDEN', 'CONFLICT', 'INVALID', 'UNAVAILABLE'] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A sentence naming thing, place and way out, in both languages. */
export interface Texts {
  zh: string;
  en: string;
}

/** A refusal the client may read. Anything else that throws is a bug and reaches the client masked. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly texts: Texts;
  readonly field: string | null;
  readonly retryAfterMs: number | null;

  constructor(code: RefusalCode, texts: Texts, field: string | null = null, retryAfterMs: number | null = null) {
    super(texts.zh);
    this.code = code;
    this.texts = texts;
    this.field = field;
    this.retryAfterMs = retryAfterMs;
  }
}

/** @throws {Refusal} always. */
export function refuse(code: RefusalCode, texts: Texts, field?: string): never {
  throw new Refusal(code, texts, field);
}

/** @throws {Refusal} unless the condition holds. */
export function refuseUnless(condition: unknown, code: RefusalCode, texts: Texts, field?: string): asserts condition {
  if (!condition) throw new Refusal(code, texts, field);
}

const NOT_FOUND: Texts = {
  zh: '没有这条记录，或不在您的范围内。请从列表中重新打开。',
  en: 'There is no such record within your reach. Open it again from its list.',
};

/** The one answer for a row that is missing and for a row out of reach: nobody may tell them apart. */
export const notFound = (field?: string): Refusal => new Refusal('NOT_FOUND', NOT_FOUND, field ?? null);

/** @throws {Refusal} NOT_FOUND where there is no value. */
export function found<T>(value: T | null | undefined, field?: string): T {
  if (value === null || value === undefined) throw notFound(field);
  return value;
}

/** @throws {Refusal} FORBIDDEN, saying who may. */
export function forbid(who: Texts): never {
  throw new Refusal('FORBIDDEN', {
    zh: `您的岗位不办理此事：${who.zh}`,
    en: `Your office does not do this: ${who.en}`,
  });
}

/** @throws {Refusal} CONFLICT where the version read is not the one in force. */
export function refuseStale(read: number, current: number): void {
  if (read === current) return;
  throw new Refusal(
    'CONFLICT',
    {
      zh: `这条记录已被他人修改：您看到的是第 ${read} 版，现为第 ${current} 版。请刷新后再办。`,
      en: `Somebody changed this record: you read version ${read}, it is now version ${current}. Reload and try again.`,
    },
    'version',
  );
}

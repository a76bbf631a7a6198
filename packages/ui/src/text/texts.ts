import { type Language, useLanguage } from './language.tsx';

/** A text, or a function that puts its parameters into one. */
export type Text = string | ((...parameters: never[]) => string);

export type Texts<T> = Readonly<Record<Language, T>>;

/**
 * Declares a part's texts in both languages. English must have exactly the keys and parameters of the Chinese:
 * a missing or surplus one does not compile.
 */
export function defineTexts<T extends Record<string, Text>>(texts: { zh: T; en: NoInfer<T> }): Texts<T> {
  return texts;
}

const COLON: Texts<string> = { zh: '：', en: ': ' };

/** The colon between a label and its value: full width in Chinese, with a space behind it in English. */
export function useColon(): string {
  return COLON[useLanguage().language];
}

/** The texts in the reader's language: `const t = useText(texts); t.title`. */
export function useText<T>(texts: Texts<T>): T {
  return texts[useLanguage().language];
}

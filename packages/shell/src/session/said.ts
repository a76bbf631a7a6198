import type { Language } from '@jiedui/ui';
import type { Said } from './session.ts';

/** The server's words in the reader's language. */
export function inWords(said: Said, language: Language): string {
  return language === 'en' && said.messageEn ? said.messageEn : said.message;
}

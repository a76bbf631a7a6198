import type { Language } from '@jiedui/ui';

/** Room for an amount and its header in px: the English unit is longer than 万元. */
export function moneyWidth(language: Language): number {
  return language === 'en' ? 140 : 112;
}

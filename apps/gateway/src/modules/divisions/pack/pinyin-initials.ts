import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { CHARACTER_INITIALS, PHRASE_INITIALS } from './place-readings.ts';

/** The stretches of Unicode that `initials.br` covers, one letter a code point, `.` where it has no reading. */
export const INITIALS_COVER = [
  [0x3400, 0x9fff],
  [0x20000, 0x323af],
] as const;

let table: Map<number, string> | undefined;

const phrases = new Map<number, [string, string][]>();
for (const entry of Object.entries(PHRASE_INITIALS)) {
  const first = entry[0].codePointAt(0) ?? 0;
  phrases.set(first, [...(phrases.get(first) ?? []), entry]);
}

/**
 * First letters of a name's pinyin in lower case, for search: 小金县 gives `xjx`, 重庆市 `cqs`. Latin letters and digits
 * stay, full-width ones narrowed; a character without a known reading is left out, so a rare name never fails.
 */
export function pinyinInitials(name: string): string {
  table ??= loadTable();
  const text = PLAIN.test(name) ? name : name.normalize('NFKC').toLowerCase();
  let initials = '';
  for (let at = 0; at < text.length; ) {
    const point = text.codePointAt(at) ?? 0;
    const phrase = phrases.get(point)?.find(([words]) => text.startsWith(words, at));
    initials += phrase?.[1] ?? table.get(point) ?? '';
    at += phrase?.[0].length ?? (point > 0xffff ? 2 : 1);
  }
  return initials;
}

// Nearly every name is of these alone, and normalising a million names takes longer than reading them.
const PLAIN = /^[一-鿿]*$/;

function loadTable(): Map<number, string> {
  const letters = brotliDecompressSync(readFileSync(new URL('./initials.br', import.meta.url))).toString('latin1');
  const initials = new Map<number, string>();
  let at = 0;
  for (const [first, last] of INITIALS_COVER) {
    for (let point = first; point <= last; point += 1) {
      const letter = letters[at];
      if (letter && letter !== '.') initials.set(point, letter);
      at += 1;
    }
  }
  for (const plain of 'abcdefghijklmnopqrstuvwxyz0123456789') initials.set(plain.charCodeAt(0), plain);
  for (const [character, letter] of Object.entries(CHARACTER_INITIALS)) {
    initials.set(character.codePointAt(0) ?? 0, letter);
  }
  return initials;
}

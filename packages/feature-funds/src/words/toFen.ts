import { parseYuan } from '@jiedui/model';

/** A checked amount of a form as whole fen for the gateway; undefined where the text is no amount. */
export function toFen(text: string): string | undefined {
  return parseYuan(text).fen?.toString();
}

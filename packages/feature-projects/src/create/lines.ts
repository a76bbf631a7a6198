import { parseYuan } from '@jiedui/model';

/** One row of the money by source, as typed. */
export type LineDraft = { source: string; planned: string };

/** Sources that belong to one scheme of pairing; the others may come beside any. */
const SCHEME_OF_SOURCE: Readonly<Record<string, string>> = {
  EAST_WEST: 'EAST_WEST',
  INTRA_PROVINCE: 'INTRA_PROVINCE',
  DESIGNATED: 'DESIGNATED',
};

/** The sources whose money may flow under an agreement of a scheme; its own stands first. */
export function sourcesFor<Option extends { value: string }>(
  scheme: string | undefined,
  options: readonly Option[],
): Option[] {
  return options
    .filter(({ value }) => (SCHEME_OF_SOURCE[value] ?? scheme) === scheme)
    .sort((a, b) => Number(SCHEME_OF_SOURCE[b.value] === scheme) - Number(SCHEME_OF_SOURCE[a.value] === scheme));
}

/** The sum of what can be read, in fen. */
export function sumOf(lines: readonly LineDraft[]): bigint {
  return lines.reduce((sum, { planned }) => sum + (parseYuan(planned).fen ?? 0n), 0n);
}

export type LineFault = 'none' | 'source' | 'twice' | 'amount';

/** What is wrong with the rows, and with which (from 0); undefined when they can be sent. */
export function lineFault(lines: readonly LineDraft[]): { fault: LineFault; at: number } | undefined {
  if (lines.length === 0) return { fault: 'none', at: 0 };
  for (const [at, { source, planned }] of lines.entries()) {
    if (source === '') return { fault: 'source', at };
    if (lines.findIndex((other) => other.source === source) < at) return { fault: 'twice', at };
    if (parseYuan(planned).fen === undefined) return { fault: 'amount', at };
  }
  return undefined;
}

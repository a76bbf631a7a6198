const SOURCES = [
  'EAST_WEST',
  'INTRA_PROVINCE',
  'DESIGNATED',
  'ENTERPRISE',
  'FISCAL',
  'POOLED_AGRICULTURAL',
  'DONATION',
  'LOAN',
] as const;
export type FundSource = (typeof SOURCES)[number];

/** A source from the address or a form; anything else asks for all of them. */
export function asFundSource(text: string | undefined): FundSource | undefined {
  return SOURCES.find((source) => source === text);
}

declare module 'pg/lib/utils.js' {
  /** A value as PostgreSQL's text format has it, as the driver makes it. */
  export function prepareValue(value: unknown): string | Buffer | null;
}

/** Thrown where a selection asks for something whose answer PostgreSQL cannot write itself. */
export class Unserved extends Error {
  constructor(what: string) {
    super(`not served by one answer of PostgreSQL: ${what}`);
  }
}

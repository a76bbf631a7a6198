/**
 * The id of one attempt: made at its first sending, kept while nobody answered, so that the same id goes out again after a
 * broken line, and forgotten with the answer.
 */
export class Attempt {
  #id: string | undefined;
  readonly #makeId: () => string;

  constructor(makeId: () => string) {
    this.#makeId = makeId;
  }

  id(): string {
    this.#id ??= this.#makeId();
    return this.#id;
  }

  answered(): void {
    this.#id = undefined;
  }
}

/**
 * The id of one attempt: made at its first sending, kept while nobody knows what became of it, so that the same id goes out
 * again after a broken line, and forgotten with the answer.
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

  /** @param refusal the code of a refusal: one that is UNAVAILABLE may have been carried out all the same. */
  answered(refusal?: string): void {
    if (refusal !== 'UNAVAILABLE') this.#id = undefined;
  }
}

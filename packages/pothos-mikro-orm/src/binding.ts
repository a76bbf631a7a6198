import { argumentsOf, type Selected, type SelectionInfo } from './selection.ts';

/** One request that a statement is bound to. What several parts of a statement need of it is worked out once. */
export class Binding {
  readonly info: SelectionInfo;
  readonly context: never;
  readonly #made = new Map<object, unknown>();

  constructor(info: SelectionInfo, context: object) {
    this.info = info;
    this.context = context as never;
  }

  once<T>(key: object, make: () => T): T {
    if (this.#made.has(key)) return this.#made.get(key) as T;
    const made = make();
    this.#made.set(key, made);
    return made;
  }

  /** A selected field's arguments. */
  args(selected: Selected): never {
    return this.once(selected, () => argumentsOf(selected, this.info, this.context)) as never;
  }

  /** Arguments that the executor has already made. */
  give(selected: Selected, args: object): void {
    this.#made.set(selected, args);
  }
}

/** Something of a request that is made at its first use. */
export type Bound<T> = (binding: Binding) => T;

export function bound<T>(make: Bound<T>): Bound<T> {
  const key = {};
  return (binding) => binding.once(key, () => make(binding));
}

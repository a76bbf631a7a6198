import { addDays } from '@jiedui/model';

/** The same numbers for the same seed: a failure can be looked at again. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * below);
  }

  pick<T>(of: readonly T[]): T {
    const item = of[this.below(of.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  fen(): bigint {
    return BigInt(1 + this.below(1_000_000));
  }

  /** A day from January 2016 to June 2017: some lie behind the business date of the tests. */
  day(): string {
    return addDays('2016-01-01', this.below(540));
  }
}

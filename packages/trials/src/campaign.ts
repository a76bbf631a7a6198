import type { Random } from './random.ts';

/** How much is tried: inside `npm test`, by `npm run trials`, or once in a while for hours. */
export type Form = 'test' | 'short' | 'long';

/** One run of a campaign. The same form and seed try the same things again. */
export interface Run {
  form: Form;
  seed: number;
  random: Random;
  /** Prints one line of progress. */
  say(line: string): void;
}

export interface Outcome {
  /** What did not hold, each with what is needed to see it again; none where all is well. */
  failures: readonly string[];
  /** What was done and measured, for people: how many were tried, the slowest, the largest. Units in the names. */
  figures: Readonly<Record<string, string | number>>;
}

/** One way of trying to break the platform. */
export interface Campaign {
  /** As named on the command line, e.g. `crash`. */
  name: string;
  /** What is shown to hold, in one sentence. */
  shows: string;
  run(run: Run): Promise<Outcome>;
}

/** One piece of source that keeps something out, and who has to notice when it is gone. */
export interface Guard {
  /** What it keeps. */
  name: string;
  /** The source it stands in, from the repository's root. */
  file: string;
  /** Its text, exactly, which stands there once. */
  text: string;
  /** What stands there when it is taken out. */
  instead: string;
  /** What else keeps the same thing in the same file, and goes with it. */
  also?: { text: string; instead: string };
  notice: Notice;
  /** Stands in a migration or the text of a policy: taken out of the database, too. */
  inDatabase?: boolean;
}

/** A test file of a workspace, or one of the campaigns in its test form. */
export type Notice = TestNotice | TrialNotice;

export interface TestNotice {
  by: 'test';
  /** From the repository's root. */
  file: string;
  /** A pattern that the test's full name fits; absent: the whole file. */
  test?: string;
  /** What its failure says where that is no assertion. */
  says?: RegExp;
}

export interface TrialNotice {
  by: 'trial';
  campaign: string;
}

export const byTest = (file: string, test?: string, says?: RegExp): TestNotice => ({ by: 'test', file, test, says });
export const byTrial = (campaign: string): TrialNotice => ({ by: 'trial', campaign });

/** As it is told: `gateway/database/catalogue.test.ts`, or `trial walls`. */
export const nameOf = (notice: Notice): string =>
  notice.by === 'trial'
    ? `trial ${notice.campaign}`
    : notice.file.replace(/^(apps|packages)\//, '').replace('/src/', '/');

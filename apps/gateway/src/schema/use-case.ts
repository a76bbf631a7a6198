import type { Kysely } from 'kysely';
import type { Field } from './field.ts';
import type { FactKey } from './ids.ts';
import type { Viewer } from './viewer.ts';

/** What an entry in the audit is about. `home` is `''` for accounts and organisations, which lie in no home. */
export interface Subject {
  type: string;
  home: string;
  id: string;
  divisionKey: string;
  providerKey?: string;
}

/** A change of one measure on one day, moved into the roll-up with the fact that causes it. */
export interface Delta {
  home: string;
  divisionKey: string;
  providerKey: string;
  scheme: string;
  source: string;
  measure: string;
  day: string;
  amount: bigint;
  n: bigint;
}

export interface AuditRecord {
  action: string;
  subject: Subject;
  detail: Record<string, unknown>;
}

/** What one run of a use case works with: a transaction in the viewer's scope, and what it leaves behind. */
export interface UseCase {
  readonly viewer: Viewer;
  readonly businessDate: string;
  readonly requestId: string;
  /**
   * The transaction as typed tables: `uc.tables<InferKyselyDB<typeof FundEntity>>()`. Statements are prepared, and those
   * that are not waited for between leave in one write.
   */
  tables<Database>(): Kysely<Database>;
  /** A UUIDv7, made by the application. */
  newId(): string;
  audit(action: string, subject: Subject, detail?: Record<string, unknown>): void;
  count(delta: Delta): void;
  /** Another home, beside those of what is audited, where what people read has changed. */
  moves(home: string): void;
}

export type Fields = Record<string, Field<unknown>>;

/** The input as the service receives it: validated, trimmed, amounts as bigint. */
export type Input<F extends Fields> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** A key of the answer: a fact's, or a reference row's (home absent). */
export type AnswerKey = FactKey | { key: string } | { id: string };

export interface UseCaseDefinition<F extends Fields = Fields, K extends AnswerKey = AnswerKey> {
  /** The mutation's name, a verb: `sendTransfer`. */
  name: string;
  description: string;
  input: F;
  run(uc: UseCase, input: Input<F>): Promise<K>;
}

/** Keeps the inference of a use case's input; a service file exports the result. */
export const useCase = <F extends Fields, K extends AnswerKey>(
  definition: UseCaseDefinition<F, K>,
): UseCaseDefinition<F, K> => definition;

/// <reference path="./pg-values.d.ts" />
import type pg from 'pg';
import { prepareValue } from 'pg/lib/utils.js';
import type { NamedStatement } from './scope.ts';

/** What of a driver's connection a batch speaks through. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  readonly parsedStatements: Record<string, string>;
  parse(message: { name: string; text: string }): void;
  bind(message: { statement: string; values: readonly unknown[] }): void;
  execute(message: { portal: string }): void;
  close(message: { type: 'S'; name: string }): void;
  sync(): void;
}

/**
 * Prepared statements in one transaction, sent in one write and ended by one `Sync`: PostgreSQL takes what comes before it
 * as one transaction, so neither BEGIN nor COMMIT has to be said. No row is described, for the last column asked for is
 * text. A query of the driver's own for each would say four times as much.
 */
export class Batch implements pg.Submittable {
  readonly statements: readonly NamedStatement[];
  /** The first column of each statement's first row as text; null where there is none. */
  readonly answered: Promise<readonly (string | null)[]>;
  readonly #resolve: (texts: readonly (string | null)[]) => void;
  readonly #reject: (error: Error) => void;
  readonly #texts: (string | null)[];
  #parsed: readonly NamedStatement[] = [];
  #at = 0;

  constructor(statements: readonly NamedStatement[]) {
    this.statements = statements;
    this.#texts = statements.map(() => null);
    const { promise, resolve, reject } = Promise.withResolvers<readonly (string | null)[]>();
    this.answered = promise;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  /** What is asked, for whoever watches the driver: all but settings. */
  get text(): string {
    const asked = this.statements.map(({ text }) => text).filter((text) => !text.startsWith('SELECT set_config'));
    return asked.join(';\n');
  }

  submit(connection: pg.Connection): void {
    const wire = connection as unknown as Wire;
    const { stream, parsedStatements } = wire;
    this.#parsed = this.statements.filter(
      ({ name }, i, all) => parsedStatements[name] === undefined && all.findIndex((one) => one.name === name) === i,
    );
    // A value that is none throws before anything is said.
    const values = this.statements.map((statement) => statement.values.map(prepareValue));
    stream.cork();
    for (const statement of this.#parsed) wire.parse(statement);
    for (const [i, { name }] of this.statements.entries()) {
      wire.bind({ statement: name, values: values[i] ?? [] });
      wire.execute({ portal: '' });
    }
    wire.sync();
    stream.uncork();
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    this.#texts[this.#at] ??= fields[0] ?? null;
  }

  handleCommandComplete(): void {
    this.#at += 1;
  }

  handleReadyForQuery(connection: unknown): void {
    for (const { name, text } of this.#parsed) (connection as Wire).parsedStatements[name] = text;
    this.#resolve(this.#texts);
  }

  /** Which statements were prepared before the error is not said: they are forgotten, and prepared again when needed. */
  handleError(error: Error, connection: unknown): void {
    for (const { name } of this.#parsed) (connection as Wire).close({ type: 'S', name });
    this.#reject(error);
  }

  handleRowDescription(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
}

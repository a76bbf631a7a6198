import type { Day } from '../calendar.ts';
import type { DemoAgreement } from '../types.ts';

/** Balances of one fund: under way, and in place but not allocated. */
export interface Fund {
  agreementRef: string;
  transit: bigint;
  available: bigint;
}

/** A project with its one line, and the steps it has been through. */
export interface Line {
  fund: Fund;
  steps: Set<string>;
  allocated: bigint;
  spent: bigint;
}

/** @throws {Error} where a command could not have happened. */
export function need(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** The ledger and the projects, small enough to be read at once. */
export class World {
  readonly funds = new Map<string, Fund>();
  readonly lines = new Map<string, Line>();
  /** Questions that wait for an answer. */
  readonly questions = new Set<string>();
  readonly #agreements: ReadonlyMap<string, DemoAgreement>;
  readonly #committed = new Map<string, bigint>();
  /** Commitments, instalments, transfers and receipts: what of each is not yet used up, and whose it is. */
  readonly #rests = new Map<string, { rest: bigint; fund: Fund }>();

  constructor(agreements: readonly DemoAgreement[]) {
    this.#agreements = new Map(agreements.map((agreement) => [agreement.ref, agreement]));
  }

  inForce(ref: string, on: Day): DemoAgreement {
    const agreement = get(this.#agreements, ref);
    need(agreement.startsOn <= on && on < agreement.endsOn, 'no agreement in force');
    return agreement;
  }

  commit(agreement: DemoAgreement, fundRef: string, fen: bigint): Fund {
    const committed = (this.#committed.get(agreement.ref) ?? 0n) + fen;
    need(committed <= agreement.amountFen, 'beyond the agreement');
    this.#committed.set(agreement.ref, committed);
    const fund = this.funds.get(fundRef) ?? { agreementRef: agreement.ref, transit: 0n, available: 0n };
    this.funds.set(fundRef, fund);
    return fund;
  }

  /** Something new of which parts will be used. */
  open(ref: string, fen: bigint, fund: Fund): void {
    need(fen > 0n && !this.#rests.has(ref), `${ref} twice, or of nothing`);
    this.#rests.set(ref, { rest: fen, fund });
  }

  take(ref: string, fen: bigint): void {
    const entry = get(this.#rests, ref);
    need(fen > 0n && fen <= entry.rest, `more than is left of ${ref}`);
    entry.rest -= fen;
  }

  restOf = (ref: string): bigint => get(this.#rests, ref).rest;
  fundOf = (ref: string): Fund => get(this.#rests, ref).fund;
  fund = (ref: string): Fund => get(this.funds, ref);
  line = (ref: string): Line => get(this.lines, ref);
}

function get<T>(map: ReadonlyMap<string, T>, ref: string): T {
  const value = map.get(ref);
  if (value === undefined) throw new Error(`nothing is called ${ref}`);
  return value;
}

/** One step of a history; numbers choose among what there is, so that every history means something. */
export type Step =
  | { do: 'send' | 'register' | 'return' | 'allocate' | 'spend'; fund: number; fen: bigint }
  | { do: 'confirm' | 'recall'; transfer: number; fen: bigint }
  | { do: 'match'; receipt: number; transfer: number; fen: bigint }
  | { do: 'reverse'; entry: number };

interface Transfer {
  fund: number;
  transit: bigint;
}
interface Receipt {
  fund: number;
  unmatched: bigint;
  matched: bigint;
}
interface Entry {
  kind: Step['do'];
  fund: number;
  fen: bigint;
  transfer?: Transfer;
  receipt?: Receipt;
  reversed: boolean;
}
interface Book {
  inTransit: bigint;
  available: bigint;
  allocated: bigint;
  spent: bigint;
}

/** What the ledger ought to hold, told so simply that it is plainly right. It knows nothing of postings or accounts. */
export class ReferenceLedger {
  readonly books: Book[] = [0, 1].map(() => ({ inTransit: 0n, available: 0n, allocated: 0n, spent: 0n }));
  readonly transfers: Transfer[] = [];
  /** Registered ones alone: a confirmed receipt is never matched. */
  readonly receipts: Receipt[] = [];
  readonly entries: Entry[] = [];

  /** Carries out a step. Returns whether the rules allow it; where they do not, nothing has changed. */
  take(step: Step): boolean {
    if (!this.allows(step)) return false;
    if (step.do === 'reverse') this.#reverse(this.entries[step.entry]);
    else {
      const entry = this.#entryOf(step);
      this.#move(entry, 1n);
      this.entries.push(entry);
    }
    return true;
  }

  /** Whether the rules allow a step as things stand. */
  allows(step: Step): boolean {
    return step.do === 'reverse' ? this.#allowsReversal(this.entries[step.entry]) : this.#allows(this.#entryOf(step));
  }

  #entryOf(step: Exclude<Step, { do: 'reverse' }>): Entry {
    const transfer = 'transfer' in step ? this.transfers[step.transfer] : undefined;
    const receipt = 'receipt' in step ? this.receipts[step.receipt] : undefined;
    const fund = 'fund' in step ? step.fund : (receipt?.fund ?? transfer?.fund ?? 0);
    return { kind: step.do, fund, fen: step.fen, transfer, receipt, reversed: false };
  }

  #allows({ kind, fund, fen, transfer, receipt }: Entry): boolean {
    const book = this.books[fund];
    if (!book) return false;
    if (kind === 'return' || kind === 'allocate') return fen <= book.available;
    if (kind === 'spend') return fen <= book.allocated;
    if (kind === 'confirm' || kind === 'recall') return fen <= (transfer?.transit ?? 0n);
    if (kind === 'match')
      return transfer?.fund === fund && fen <= transfer.transit && fen <= (receipt?.unmatched ?? 0n);
    return true;
  }

  #allowsReversal(entry: Entry | undefined): boolean {
    if (!entry || entry.reversed || entry.kind === 'send' || entry.kind === 'recall') return false;
    const book = this.books[entry.fund];
    if (!book) return false;
    if ((entry.kind === 'confirm' || entry.kind === 'register') && entry.fen > book.available) return false;
    if (entry.kind === 'register' && (entry.receipt?.matched ?? 0n) > 0n) return false;
    return entry.kind !== 'allocate' || entry.fen <= book.allocated;
  }

  #reverse(entry: Entry | undefined): void {
    if (!entry) return;
    this.#move(entry, -1n);
    entry.reversed = true;
  }

  #move(entry: Entry, sign: bigint): void {
    const book = this.books[entry.fund];
    if (!book) return;
    const fen = entry.fen * sign;
    const { kind } = entry;
    if (kind === 'send') {
      entry.transfer = { fund: entry.fund, transit: entry.fen };
      this.transfers.push(entry.transfer);
      book.inTransit += fen;
    }
    if (kind === 'register') {
      if (entry.receipt) entry.receipt.unmatched = 0n;
      else {
        entry.receipt = { fund: entry.fund, unmatched: entry.fen, matched: 0n };
        this.receipts.push(entry.receipt);
      }
    }
    if (kind === 'confirm' || kind === 'recall' || kind === 'match') {
      book.inTransit -= fen;
      if (entry.transfer) entry.transfer.transit -= fen;
    }
    if (kind === 'match' && entry.receipt) {
      entry.receipt.unmatched -= fen;
      entry.receipt.matched += fen;
    }
    if (kind === 'confirm' || kind === 'register') book.available += fen;
    if (kind === 'return' || kind === 'allocate') book.available -= fen;
    if (kind === 'allocate') book.allocated += fen;
    if (kind === 'spend') {
      book.allocated -= fen;
      book.spent += fen;
    }
  }
}

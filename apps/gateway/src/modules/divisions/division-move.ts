import type pg from 'pg';

/** A subtree that from a day on stands under other divisions than before. */
export interface DivisionMove {
  /** The subtree's root. */
  key: string;
  /** Keys of the subtree: `lo` ≤ key < `hi`. */
  lo: string;
  hi: string;
  /** Every division above the root from now on. */
  above: readonly string[];
  /** First day, `YYYY-MM-DD`. */
  on: string;
  /** The document that says so. */
  document: string;
}

/** What a later module does when a subtree moves, as `jiedui_owner` and in the transaction that records the change. */
export type MoveFollower = (owner: pg.ClientBase, move: DivisionMove) => Promise<void>;

const followers: MoveFollower[] = [];

/** Has `follower` called for every subtree that moves from now on, those that moved earlier and go along included. */
export function followMoves(follower: MoveFollower): void {
  followers.push(follower);
}

/** Tells everybody who follows, one after the other. */
export async function tellFollowers(owner: pg.ClientBase, move: DivisionMove): Promise<void> {
  for (const follow of followers) await follow(owner, move);
}

import type { Selectable } from 'kysely';

/**
 * What the ledger knows of a project and its funding lines, which belong to the projects module: where the money goes,
 * and the two counters that move with each posting. Every other column is none of its business.
 */
export interface LineTables {
  project_line: {
    home: string;
    id: string;
    project_id: string;
    fund_id: string;
    division_key: string;
    provider_key: string;
    allocated_fen: bigint;
    spent_fen: bigint;
    version: number;
  };
  project: {
    home: string;
    id: string;
    number: string;
    name: string;
    division_key: string;
    provider_key: string;
    scheme: string;
    state: string;
    accepted_on: string | null;
    ended_on: string | null;
    allocated_fen: bigint;
    spent_fen: bigint;
  };
}

export type LineRow = Selectable<LineTables['project_line']>;
export type ProjectRow = Selectable<LineTables['project']>;

/** States in which what a project has not spent is surplus (结余), no longer carried over (结转): payments of a completed one go on. */
export const FINISHED_STATES: readonly string[] = ['ACCEPTED', 'SETTLED', 'TERMINATED'];

/** The day from which the rest of a finished project is surplus; `''` where it has none. */
export const finishedOn = (project: ProjectRow): string => project.ended_on ?? project.accepted_on ?? '';

/** States in which the books of a project are closed. */
export const CLOSED_STATES: readonly string[] = ['SETTLED', 'TERMINATED'];

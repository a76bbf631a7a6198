import type { Command } from '@jiedui/demo';
import { CompiledQuery, type Kysely } from 'kysely';
import type { FactKey } from '../schema/ids.ts';

/** The opaque id under which clients know a fact. */
export const globalId = (type: string, { home, id }: FactKey): string =>
  Buffer.from(`${type}:${home},${id}`).toString('base64url');
export const referenceGlobalId = (type: string, id: string): string =>
  Buffer.from(`${type}:${id}`).toString('base64url');

/** The facts that the story's names stand for, as far as they have been made. Confirming moves a transfer and makes none. */
export class Facts {
  readonly #keys = new Map<string, FactKey>();

  add(command: Command, key: FactKey): void {
    this.#keys.set(`${kindOf(command)} ${command.ref}`, key);
  }

  /** @throws {Error} for what has not been made. */
  get(kind: FactKind, ref: string): FactKey {
    const key = this.#keys.get(`${kind} ${ref}`);
    if (!key) throw new Error(`the demo has no ${kind} ${ref} yet`);
    return key;
  }
}

type FactKind = 'commitment' | 'instalment' | 'transfer' | 'receipt' | 'project' | 'query' | 'other';

const MAKES: Partial<Record<Command['verb'], FactKind>> = {
  commitFunds: 'commitment',
  planInstalment: 'instalment',
  sendTransfer: 'transfer',
  registerReceipt: 'receipt',
  createProject: 'project',
  raiseQuery: 'query',
};

const kindOf = ({ verb }: Command): FactKind => MAKES[verb] ?? 'other';

const PROJECT = `SELECT p.version, l.id AS "lineId", l.version AS "lineVersion",
    (SELECT jsonb_object_agg(m.kind, jsonb_build_object('id', m.id, 'version', m.version)) FROM milestone m
      WHERE m.home = p.home AND m.project_id = p.id) AS milestones
  FROM project p JOIN project_line l ON l.home = p.home AND l.project_id = p.id WHERE p.home = $1 AND p.id = $2`;
const TRANSFER = 'SELECT version FROM transfer WHERE home = $1 AND id = $2';
const FUND = 'SELECT fund_id AS id FROM commitment WHERE home = $1 AND id = $2';

/** A project as its people see it before they act: versions, its line, its milestones. */
export interface SeenProject {
  version: number;
  lineId: string;
  lineVersion: number;
  milestones: Record<string, { id: string; version: number }>;
}

async function one<T>(db: Kysely<unknown>, text: string, { home, id }: FactKey): Promise<T> {
  const { rows } = await db.executeQuery<T>(CompiledQuery.raw(text, [home, id]));
  const [row] = rows;
  if (!row) throw new Error(`out of reach: ${home} ${id}`);
  return row;
}

export const seeProject = (db: Kysely<unknown>, key: FactKey) => one<SeenProject>(db, PROJECT, key);
export const seeTransfer = (db: Kysely<unknown>, key: FactKey) => one<{ version: number }>(db, TRANSFER, key);
export const seeFund = (db: Kysely<unknown>, key: FactKey) => one<{ id: string }>(db, FUND, key);

import { randomUUIDv7 } from 'node:crypto';
import { homeOf } from '@jiedui/model';
import type pg from 'pg';
import type { Delta } from '../../schema/use-case.ts';
import type { DivisionMove } from '../divisions/index.ts';
import { countAsOwner } from '../indicators/index.ts';
import type { AccountKind } from './fund.terms.ts';
import { FINISHED_STATES } from './line.tables.ts';
import { MOVEMENTS, type MovementKind, measuresOf } from './posting.kind.ts';

/** A funding line whose site has left the place that its fund belongs to. */
interface LeavingLine {
  home: string;
  id: string;
  projectId: string;
  fundId: string;
  fundDivision: string;
  providerKey: string;
  scheme: string;
  source: string;
  agreementId: string;
  projectNumber: string;
  finishedOn: string | null;
  /** What it has left, in fen. */
  left: string;
  /** The last day on which anything happened on it. */
  lastOn: string | null;
}

interface Book {
  id: string;
  divisionKey: string;
}

/**
 * Where a township moves to another county, what its funding lines have left goes along: out of the county's fund into a
 * fund of the township's own under the same agreement and source. From then on the county that gained it spends, returns
 * and corrects it, and the county that lost it keeps what it had not allocated and all that was booked before. A fund that
 * lies in the township itself goes along as it is. Projects are held first, then lines, then accounts, as everywhere.
 */
export async function handOverLines(owner: pg.ClientBase, move: DivisionMove): Promise<void> {
  await owner.query(
    'SELECT FROM project WHERE division_key >= $1 AND division_key < $2 ORDER BY home, id FOR NO KEY UPDATE',
    [move.lo, move.hi],
  );
  const deltas: Delta[] = [];
  for (const line of await leavingLines(owner, move)) deltas.push(...(await handOver(owner, move, line)));
  await countAsOwner(owner, deltas);
}

async function leavingLines(owner: pg.ClientBase, { lo, hi, above }: DivisionMove): Promise<LeavingLine[]> {
  const { rows } = await owner.query<LeavingLine>(
    `SELECT l.home, l.id, l.project_id AS "projectId", l.fund_id AS "fundId", f.division_key AS "fundDivision",
        l.provider_key AS "providerKey", l.scheme, l.source, f.agreement_id AS "agreementId", p.number AS "projectNumber",
        CASE WHEN p.state = ANY ($4) THEN coalesce(p.accepted_on, p.ended_on)::text END AS "finishedOn",
        coalesce(a.balance, 0)::text AS left,
        (SELECT max(on_date)::text FROM posting WHERE posting.home = l.home AND posting.line_id = l.id) AS "lastOn"
      FROM project_line l
        JOIN project p ON p.home = l.home AND p.id = l.project_id
        JOIN fund f ON f.home = l.home AND f.id = l.fund_id
        LEFT JOIN account a ON a.home = l.home AND a.fund_id = l.fund_id AND a.line_id = l.id AND a.kind = 'LINE'
      WHERE l.division_key >= $1 AND l.division_key < $2
        AND NOT (f.division_key >= $1 AND f.division_key < $2) AND f.division_key <> ALL ($3)
      ORDER BY l.home, l.id FOR NO KEY UPDATE OF l`,
    [lo, hi, above, FINISHED_STATES],
  );
  return rows;
}

async function handOver(owner: pg.ClientBase, move: DivisionMove, line: LeavingLine): Promise<Delta[]> {
  const from: Book = { id: line.fundId, divisionKey: line.fundDivision };
  const fen = BigInt(line.left);
  // Not before what the line was last given or paid: it never held less than nothing on any day.
  const day = line.lastOn !== null && line.lastOn > move.on ? line.lastOn : move.on;
  const to = await fundFor(owner, move, line, day);
  await owner.query('UPDATE project_line SET fund_id = $3, version = version + 1 WHERE home = $1 AND id = $2', [
    line.home,
    line.id,
    to.id,
  ]);
  if (fen === 0n) return [];
  const entry = { line, day, fen, document: move.document };
  await write(owner, { ...entry, book: from, kind: 'HANDED_OVER' });
  await write(owner, { ...entry, book: to, kind: 'TAKEN_OVER' });
  await write(owner, { ...entry, book: to, kind: 'ALLOCATED' });
  await audit(owner, { ...entry, book: from, kind: 'HANDED_OVER' });
  await audit(owner, { ...entry, book: to, kind: 'TAKEN_OVER' });
  const measured = (book: Book, kind: MovementKind): Delta[] =>
    measuresOf(kind, fen, 1).map(([measure, amount]) => delta(line, book, { measure, day, amount }));
  return [
    ...measured(from, 'HANDED_OVER'),
    ...measured(to, 'TAKEN_OVER'),
    ...measured(to, 'ALLOCATED'),
    ...surplus(line, { from, to, day, fen }),
  ];
}

/** What a finished project has left is surplus of the place that holds it. */
function surplus(
  line: LeavingLine,
  { from, to, day, fen }: { from: Book; to: Book; day: string; fen: bigint },
): Delta[] {
  if (line.finishedOn === null) return [];
  const since = line.finishedOn > day ? line.finishedOn : day;
  const moved = (book: Book, amount: bigint) => delta(line, book, { measure: 'funds.surplus', day: since, amount });
  return [moved(from, -fen), moved(to, fen)];
}

function delta(
  line: LeavingLine,
  { divisionKey }: Book,
  { measure, day, amount }: { measure: string; day: string; amount: bigint },
): Delta {
  const { home, providerKey, scheme, source } = line;
  return { home, divisionKey, providerKey, scheme, source, measure, day, amount, n: amount < 0n ? -1n : 1n };
}

async function fundFor(owner: pg.ClientBase, { key }: DivisionMove, line: LeavingLine, day: string): Promise<Book> {
  if (homeOf(key) !== line.home) throw new Error(`Line ${line.id} in ${line.home} cannot follow ${key}`);
  const { rows } = await owner.query<{ id: string }>(
    `WITH made AS (
      INSERT INTO fund (home, id, division_key, provider_key, scheme, source, agreement_id, starts_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (home, agreement_id, source, division_key) DO NOTHING RETURNING id
    ) SELECT id FROM made UNION ALL
      SELECT id FROM fund WHERE home = $1 AND agreement_id = $7 AND source = $6 AND division_key = $3`,
    [line.home, randomUUIDv7(), key, line.providerKey, line.scheme, line.source, line.agreementId, day],
  );
  if (!rows[0]) throw new Error(`no fund of ${key} for line ${line.id}`);
  return { id: rows[0].id, divisionKey: key };
}

interface Entry {
  line: LeavingLine;
  book: Book;
  kind: MovementKind;
  fen: bigint;
  day: string;
  document: string;
}

/** One posting between two accounts of a fund; who entered it is the document that moved the boundary. */
async function write(owner: pg.ClientBase, { line, book, kind, fen, day, document }: Entry): Promise<void> {
  const { debit, credit } = MOVEMENTS[kind];
  const debitId = await moveAccount(owner, { line, book, kind: debit, change: fen });
  const creditId = await moveAccount(owner, { line, book, kind: credit, change: -fen });
  await owner.query(
    `INSERT INTO posting (home, id, division_key, provider_key, scheme, source, fund_id, debit_id, credit_id, fen, kind,
        on_date, voucher_no, summary, line_id, project_id, entered_by, entered_by_name, entered_by_organisation)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
    [
      ...[line.home, randomUUIDv7(), book.divisionKey, line.providerKey, line.scheme, line.source],
      ...[book.id, debitId, creditId, fen, kind, day, document, `项目 ${line.projectNumber} 随区划调整划转`],
      ...[line.id, line.projectId, BY_DOCUMENT, '区划变更', document],
    ],
  );
}

async function audit(owner: pg.ClientBase, { line, book, kind, fen, document }: Entry): Promise<void> {
  await owner.query(
    `INSERT INTO audit_entry (home, id, user_id, user_name, organisation_key, action, subject_type, subject_id,
        division_key, provider_key, detail)
      VALUES ($1, $2, $3, '区划变更', '', $4, 'Fund', $5, $6, $7, $8)`,
    [
      ...[line.home, randomUUIDv7(), BY_DOCUMENT, kind === 'HANDED_OVER' ? 'funds.handed-over' : 'funds.taken-over'],
      ...[book.id, book.divisionKey, line.providerKey],
      JSON.stringify({ amountFen: String(fen), project: line.projectNumber, documentNo: document }),
    ],
  );
}

/** Nobody's account: a boundary is moved by a document. */
const BY_DOCUMENT = '00000000-0000-0000-0000-000000000000';

interface AccountMove {
  line: LeavingLine;
  book: Book;
  kind: AccountKind;
  change: bigint;
}

async function moveAccount(owner: pg.ClientBase, { line, book, kind, change }: AccountMove): Promise<string> {
  const lineId = kind === 'LINE' ? line.id : null;
  await owner.query(
    `INSERT INTO account (home, id, fund_id, division_key, provider_key, kind, line_id)
      VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [line.home, randomUUIDv7(), book.id, book.divisionKey, line.providerKey, kind, lineId],
  );
  const { rows } = await owner.query<{ id: string }>(
    `UPDATE account SET balance = balance + $5
      WHERE home = $1 AND fund_id = $2 AND kind = $3 AND line_id IS NOT DISTINCT FROM $4 RETURNING id`,
    [line.home, book.id, kind, lineId, change],
  );
  if (!rows[0]) throw new Error(`no account ${kind} in fund ${book.id}`);
  return rows[0].id;
}

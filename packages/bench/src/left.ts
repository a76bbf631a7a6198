import type pg from 'pg';

/** What a write has left, as far as it must be alike: no ids of its own, no clock. */
const LEFT: Readonly<Record<string, string>> = {
  transfer: `SELECT home, division_key, provider_key, scheme, source, fund_id, instalment_id, left(chain_no, 9) AS chain, leg,
      holder_key, voucher_on, amount_fen, confirmed_fen, recalled_fen, transit_fen, note, entered_by, entered_by_name,
      entered_by_organisation, made_up, version FROM transfer WHERE voucher_no = $1`,
  posting: `SELECT p.home, p.division_key, p.provider_key, p.scheme, p.source, p.fund_id, d.kind AS debit, c.kind AS credit, p.fen, p.kind,
      p.on_date, p.summary, p.payee, t.voucher_no IS NOT NULL AS of_transfer, p.line_id, p.project_id, p.reverses_id,
      p.entered_by, p.entered_by_name, p.entered_by_organisation, p.made_up
    FROM posting p JOIN account d ON d.home = p.home AND d.id = p.debit_id JOIN account c ON c.home = p.home AND c.id = p.credit_id
      LEFT JOIN transfer t ON t.home = p.home AND t.id = p.transfer_id AND t.voucher_no = p.voucher_no WHERE p.voucher_no = $1`,
  audit_entry: `SELECT a.home, a.user_id, a.user_name, a.organisation_key, a.action, a.subject_type, t.id IS NOT NULL AS of_transfer, a.division_key,
      a.provider_key, a.detail - 'voucherNo' AS detail
    FROM audit_entry a LEFT JOIN transfer t ON t.home = a.home AND t.id::text = a.subject_id AND t.voucher_no = $1 WHERE a.request_id = $2`,
  request: `SELECT r.user_id, r.operation, length(r.input_hash) AS hash, r.result->>'home' AS home, t.id IS NOT NULL AS of_transfer
    FROM request r LEFT JOIN transfer t ON t.home = r.result->>'home' AND t.id::text = r.result->>'id' AND t.voucher_no = $1 WHERE r.request_id = $2`,
};

/** Counters, of which the difference is compared. */
const COUNTERS: Readonly<Record<string, string>> = {
  account: `SELECT kind AS key, balance::text AS value FROM account WHERE home = $1 AND fund_id = $2`,
  change: `SELECT 'version' AS key, version::text AS value FROM change WHERE home = $1 AND $2::uuid IS NOT NULL`,
  rollup_leaf: `SELECT concat_ws(' ', division_key, provider_key, scheme, source, measure, day) AS key, (amount * 100000 + n)::text AS value
    FROM rollup_leaf WHERE home = $1 AND $2::uuid IS NOT NULL`,
  rollup_mark: `SELECT concat_ws(' ', division_key, provider_key, month) AS key, count(*)::text AS value
    FROM rollup_mark WHERE home = $1 AND $2::uuid IS NOT NULL GROUP BY 1`,
};

export type Counters = ReadonlyMap<string, bigint>;

export interface Fund {
  home: string;
  id: string;
}

export async function readCounters(owner: pg.Client, { home, id }: Fund): Promise<Counters> {
  const counters = new Map<string, bigint>();
  for (const [table, text] of Object.entries(COUNTERS)) {
    const { rows } = await owner.query<{ key: string; value: string }>(text, [home, id]);
    for (const { key, value } of rows) counters.set(`${table} ${key}`, BigInt(value));
  }
  return counters;
}

/** Everything one logged transfer has left, as comparable rows. */
export async function readLeft(
  owner: pg.Client,
  { fund, before, voucherNo, requestId }: { fund: Fund; before: Counters; voucherNo: string; requestId: string },
): Promise<Record<string, unknown>> {
  const left: Record<string, unknown> = {};
  for (const [table, text] of Object.entries(LEFT)) {
    const values = text.includes('$2') ? [voucherNo, requestId] : [voucherNo];
    left[table] = (await owner.query(text, values)).rows;
  }
  for (const [key, value] of await readCounters(owner, fund)) {
    const moved = value - (before.get(key) ?? 0n);
    // A version is a clock: that it rose is all that can be alike.
    if (moved !== 0n) left[key] = key === 'change version' ? moved > 0n : moved.toString();
  }
  return left;
}

/** Kinds of entries, what each adds to (1) or takes from (-1) a measure; a reversal does the opposite of what it reverses. */
const MOVES = `(VALUES
  ('SENT', 'funds.sent', 1), ('SENT', 'funds.in-transit', 1),
  ('CONFIRMED', 'funds.confirmed', 1), ('CONFIRMED', 'funds.in-transit', -1), ('CONFIRMED', 'funds.in-place', 1), ('CONFIRMED', 'funds.idle', 1),
  ('REGISTERED', 'funds.in-place', 1), ('REGISTERED', 'funds.idle', 1),
  ('MATCHED', 'funds.confirmed', 1), ('MATCHED', 'funds.in-transit', -1),
  ('RECALLED', 'funds.recalled', 1), ('RECALLED', 'funds.in-transit', -1),
  ('RETURNED', 'funds.returned', 1), ('RETURNED', 'funds.idle', -1),
  ('ALLOCATED', 'funds.allocated', 1),
  ('SPENT', 'funds.spent', 1), ('SPENT', 'funds.idle', -1)
) AS m (kind, measure, sign)`;

const SLICE = 'home, provider_key, scheme, source, measure';

/** Sums of the money facts themselves, by place, giver and measure: what the roll-up's leaves must say. */
export const SUMS_OF_FACTS = `
SELECT ${SLICE}, sum(amount)::text AS amount FROM (
  SELECT p.home, p.provider_key, p.scheme, p.source, m.measure,
    p.fen * m.sign * CASE WHEN p.kind = 'REVERSAL' THEN -1 ELSE 1 END AS amount
  FROM posting p LEFT JOIN posting r ON r.home = p.home AND r.id = p.reverses_id
  JOIN ${MOVES} ON m.kind = coalesce(r.kind, p.kind)
  UNION ALL SELECT home, provider_key, scheme, source, 'funds.committed', amount_fen FROM commitment
  UNION ALL SELECT home, provider_key, scheme, source, 'funds.expected', amount_fen FROM instalment
) f GROUP BY ${SLICE}`;

export const SUMS_OF_LEAVES = `
SELECT ${SLICE}, sum(amount)::text AS amount FROM rollup_leaf
WHERE measure IN ('funds.sent', 'funds.in-transit', 'funds.confirmed', 'funds.in-place', 'funds.idle', 'funds.recalled',
  'funds.returned', 'funds.allocated', 'funds.spent', 'funds.committed', 'funds.expected')
GROUP BY ${SLICE}`;

/**
 * Rows of the tree that differ from the leaves beneath them, for a county, its prefecture and province, all measures.
 * The demo has no boundary that moved, so keys say what lies beneath.
 */
export const TREE_FAULTS = `
WITH node (key) AS (VALUES ('513227'), ('5132'), ('51')), leaf AS (
  SELECT n.key, l.provider_key, l.scheme, l.source, l.measure, date_trunc('month', l.day::timestamp)::date AS month,
    sum(l.amount) AS amount, sum(l.n) AS n
  FROM node n JOIN rollup_leaf l ON starts_with(l.division_key, n.key) GROUP BY 1, 2, 3, 4, 5, 6
), tree AS (
  SELECT t.division_key AS key, t.provider_key, t.scheme, t.source, t.measure, t.month, t.amount, t.n
  FROM rollup_tree t JOIN node n ON n.key = t.division_key WHERE t.boundaries = 'TODAY'
)
SELECT key, provider_key, measure, month::text, l.amount::text AS leaves, t.amount::text AS tree
FROM leaf l FULL JOIN tree t USING (key, provider_key, scheme, source, measure, month)
WHERE l.amount IS DISTINCT FROM t.amount OR l.n IS DISTINCT FROM t.n LIMIT 5`;

/** Each statement finds what must not be: any row is a fault. */
export const LEDGER_FAULTS: Readonly<Record<string, string>> = {
  'a sum is not what the tree holds': `
    SELECT division_key, boundaries, measure, month::text, s.amount::text AS sum, t.amount::text AS tree FROM rollup_sum s
    FULL JOIN (
      SELECT division_key, boundaries, measure, month, sum(amount) AS amount, sum(n) AS n
      FROM rollup_tree WHERE division_key <> '' GROUP BY 1, 2, 3, 4
    ) t USING (division_key, boundaries, measure, month)
    WHERE s.amount IS DISTINCT FROM t.amount OR s.n IS DISTINCT FROM t.n LIMIT 5`,
  'an account is not the sum of its entries': `
    SELECT a.home, a.id, a.kind, a.balance::text FROM account a LEFT JOIN (
      SELECT home, account, sum(fen) AS fen FROM (
        SELECT home, debit_id AS account, fen FROM posting UNION ALL SELECT home, credit_id, -fen FROM posting) s GROUP BY 1, 2
    ) p ON p.home = a.home AND p.account = a.id WHERE a.balance <> coalesce(p.fen, 0)`,
  'an account is below zero': `SELECT home, id, kind, balance::text FROM account WHERE kind NOT IN ('OUTSIDE', 'ELSEWHERE') AND balance < 0`,
  'a fund does not balance': 'SELECT home, fund_id FROM account GROUP BY 1, 2 HAVING sum(balance) <> 0',
  'a transfer is not what was sent, confirmed and recalled of it': `
    SELECT t.home, t.id, t.amount_fen::text, t.transit_fen::text FROM transfer t LEFT JOIN (
      SELECT p.home, p.transfer_id AS id,
        sum(CASE p.kind WHEN 'CONFIRMED' THEN p.fen WHEN 'MATCHED' THEN p.fen WHEN 'REVERSAL' THEN -p.fen ELSE 0 END) AS confirmed,
        sum(CASE p.kind WHEN 'RECALLED' THEN p.fen ELSE 0 END) AS recalled, sum(CASE p.kind WHEN 'SENT' THEN p.fen ELSE 0 END) AS sent
      FROM posting p WHERE p.transfer_id IS NOT NULL GROUP BY 1, 2) p ON p.home = t.home AND p.id = t.id
    WHERE (t.amount_fen, t.confirmed_fen, t.recalled_fen) IS DISTINCT FROM (p.sent::bigint, p.confirmed::bigint, p.recalled::bigint)
      OR t.transit_fen <> t.amount_fen - t.confirmed_fen - t.recalled_fen`,
  'money under way is not what the transfers say': `
    SELECT a.home, a.fund_id FROM account a WHERE a.kind = 'TRANSIT' AND a.balance <> (
      SELECT coalesce(sum(t.transit_fen), 0) FROM transfer t WHERE t.home = a.home AND t.fund_id = a.fund_id)`,
  'a line holds other than what was allocated to it and not spent': `
    SELECT l.home, l.id FROM project_line l LEFT JOIN account a ON a.home = l.home AND a.line_id = l.id
    WHERE l.allocated_fen - l.spent_fen <> coalesce(a.balance, 0)`,
  'an agreement counts other commitments than it has': `
    SELECT a.id FROM agreement a WHERE a.committed_fen <> (
      SELECT coalesce(sum(c.amount_fen), 0) FROM commitment c WHERE c.agreement_id = a.id)`,
  'an instalment counts other money than was sent for it': `
    SELECT i.home, i.id FROM instalment i WHERE i.sent_fen <> (SELECT coalesce(sum(t.amount_fen - t.recalled_fen), 0)
      FROM transfer t WHERE t.home = i.home AND t.instalment_id = i.id)`,
  'a request is remembered without its answer': 'SELECT user_id, request_id FROM request WHERE result IS NULL',
};

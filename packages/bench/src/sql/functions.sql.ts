import { ROLLUP } from './rollup.sql.ts';

/** Settings that the functions read beside the scope's: who sends, and whether the office may. */
export const WRITER_SETTINGS = ['user_name', 'organisation_key', 'organisation_name', 'may_send'] as const;

const setting = (name: string): string => `current_setting('app.${name}')`;

/**
 * What PostGraphile and the bare server call: the roll-up as rows, and logging a transfer in one call inside the database.
 * Both run as the caller, so that row security holds in them. Made in the run's copy of the data alone.
 */
export const FUNCTIONS: readonly string[] = [
  `CREATE FUNCTION pairing_today(one pairing) RETURNS text LANGUAGE sql STABLE AS $f$
    SELECT CASE WHEN one.ends_on <= ${setting('business_date')}::date THEN 'ENDED' ELSE one.state END $f$`,
  `CREATE TYPE bench_comparison_row AS (key text, name text, figures text[])`,
  `CREATE FUNCTION bench_comparison(division text, first_day date, known_until date, last_day date)
    RETURNS SETOF bench_comparison_row LANGUAGE sql STABLE ROWS 25 AS $f$${ROLLUP}$f$`,
  `CREATE FUNCTION bench_project_count(county text, states text[]) RETURNS integer LANGUAGE sql STABLE AS $f$
    SELECT count(*)::int FROM (SELECT FROM project p WHERE p.home = county AND p.state = ANY (states) LIMIT 1001) counted $f$`,
  `CREATE FUNCTION bench_send_transfer(fund_home text, fund_id uuid, amount bigint, voucher_no text, voucher_on date, request_id text)
    RETURNS transfer LANGUAGE plpgsql VOLATILE AS $f$
  DECLARE
    f fund; a agreement; made transfer; debit uuid; credit uuid; earlier request; moved integer;
    hash bytea := sha256(convert_to(concat_ws('|', fund_home, fund_id, amount, voucher_no, voucher_on), 'UTF8'));
    today date := ${setting('business_date')}::date;
  BEGIN
    INSERT INTO request (user_id, request_id, operation, input_hash) VALUES (${setting('user')}::uuid, bench_send_transfer.request_id, 'sendTransfer', hash)
      ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
      SELECT * INTO STRICT earlier FROM request r WHERE r.user_id = ${setting('user')}::uuid AND r.request_id = bench_send_transfer.request_id;
      IF earlier.input_hash <> hash THEN RAISE EXCEPTION 'CONFLICT'; END IF;
      SELECT * INTO STRICT made FROM transfer t WHERE t.home = earlier.result->>'home' AND t.id = (earlier.result->>'id')::uuid;
      RETURN made;
    END IF;
    IF amount <= 0 THEN RAISE EXCEPTION 'INVALID'; END IF;
    SELECT * INTO STRICT f FROM fund x WHERE x.home = fund_home AND x.id = bench_send_transfer.fund_id;
    SELECT * INTO STRICT a FROM agreement x WHERE x.id = f.agreement_id;
    IF NOT (a.starts_on <= today AND a.ends_on > today) THEN RAISE EXCEPTION 'FORBIDDEN: not in force'; END IF;
    IF ${setting('may_send')} <> 'yes' THEN RAISE EXCEPTION 'FORBIDDEN'; END IF;
    IF voucher_on > today OR voucher_on < a.starts_on THEN RAISE EXCEPTION 'INVALID: date'; END IF;
    IF a.route <> 'DIRECT' THEN RAISE EXCEPTION 'CONFLICT: route'; END IF;
    made.id := bench_uuid7();
    INSERT INTO transfer (home, id, division_key, provider_key, scheme, source, fund_id, chain_no, holder_key, voucher_no, voucher_on,
        amount_fen, transit_fen, entered_by, entered_by_name, entered_by_organisation)
      VALUES (f.home, made.id, f.division_key, f.provider_key, f.scheme, f.source, f.id,
        to_char(voucher_on, 'YYYYMMDD') || '-' || upper(right(made.id::text, 10)), f.provider_key, bench_send_transfer.voucher_no, bench_send_transfer.voucher_on,
        amount, amount, ${setting('user')}::uuid, ${setting('user_name')}, ${setting('organisation_name')}) RETURNING * INTO made;
    INSERT INTO account (home, id, fund_id, division_key, provider_key, kind)
      SELECT f.home, bench_uuid7(), f.id, f.division_key, f.provider_key, k FROM unnest('{TRANSIT,OUTSIDE}'::text[]) k
      WHERE NOT EXISTS (SELECT FROM account x WHERE x.home = f.home AND x.fund_id = f.id AND x.kind = k AND x.line_id IS NULL)
      ON CONFLICT DO NOTHING;
    SELECT id INTO STRICT debit FROM account x WHERE x.home = f.home AND x.fund_id = f.id AND x.kind = 'TRANSIT' AND x.line_id IS NULL;
    SELECT id INTO STRICT credit FROM account x WHERE x.home = f.home AND x.fund_id = f.id AND x.kind = 'OUTSIDE' AND x.line_id IS NULL;
    UPDATE account x SET balance = x.balance + CASE WHEN x.id = debit THEN amount ELSE -amount END WHERE x.home = f.home AND x.id = least(debit, credit);
    UPDATE account x SET balance = x.balance + CASE WHEN x.id = debit THEN amount ELSE -amount END WHERE x.home = f.home AND x.id = greatest(debit, credit);
    INSERT INTO posting (home, id, division_key, provider_key, scheme, source, fund_id, debit_id, credit_id, fen, kind, on_date, voucher_no,
        transfer_id, entered_by, entered_by_name, entered_by_organisation)
      VALUES (f.home, bench_uuid7(), f.division_key, f.provider_key, f.scheme, f.source, f.id, debit, credit, amount, 'SENT', bench_send_transfer.voucher_on,
        bench_send_transfer.voucher_no, made.id, ${setting('user')}::uuid, ${setting('user_name')}, ${setting('organisation_name')});
    UPDATE request r SET result = jsonb_build_object('home', f.home, 'id', made.id)
      WHERE r.user_id = ${setting('user')}::uuid AND r.request_id = bench_send_transfer.request_id;
    INSERT INTO audit_entry (home, id, user_id, user_name, organisation_key, action, subject_type, subject_id, division_key, provider_key, request_id, detail)
      VALUES (f.home, bench_uuid7(), ${setting('user')}::uuid, ${setting('user_name')}, ${setting('organisation_key')}, 'transfer.sent', 'Transfer',
        made.id::text, f.division_key, f.provider_key, bench_send_transfer.request_id, jsonb_build_object('amountFen', amount::text, 'voucherNo', bench_send_transfer.voucher_no));
    INSERT INTO change (home, version) VALUES (f.home, (extract(epoch FROM clock_timestamp()) * 1000)::bigint)
      ON CONFLICT (home) DO UPDATE SET version = greatest(change.version + 1, excluded.version);
    INSERT INTO rollup_mark (home, id, division_key, provider_key, month)
      VALUES (f.home, bench_uuid7(), left(f.division_key, 9), f.provider_key, date_trunc('month', bench_send_transfer.voucher_on::timestamp)::date);
    INSERT INTO rollup_leaf AS leaf (home, division_key, provider_key, scheme, source, measure, day, amount, n)
      SELECT f.home, left(f.division_key, 9), f.provider_key, f.scheme, f.source, m, bench_send_transfer.voucher_on, bench_send_transfer.amount, 1
      FROM unnest('{funds.in-transit,funds.sent}'::text[]) m
      ON CONFLICT (home, division_key, provider_key, scheme, source, measure, day)
        DO UPDATE SET amount = leaf.amount + excluded.amount, n = leaf.n + excluded.n;
    RETURN made;
  END $f$`,
];

/** A UUIDv7 made by the database; PostgreSQL 18 has one, and the bench runs on that. */
export const UUID7 = `CREATE FUNCTION bench_uuid7() RETURNS uuid LANGUAGE sql VOLATILE AS 'SELECT uuidv7()'`;

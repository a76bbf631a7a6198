import { protectFact } from '../database/policy-sql.ts';
import { Timeline } from './timeline.ts';

/** Columns of every money fact: where it lies, who gave it, under which scheme and source. */
const PLACE = `home text COLLATE "C" NOT NULL,
        id uuid NOT NULL,
        division_key text COLLATE "C" NOT NULL,
        provider_key text COLLATE "C" NOT NULL,
        scheme text NOT NULL,
        source text NOT NULL`;

/** Who entered a row, as they were called then, so that the person behind a figure needs no second reach. */
const ENTRY = `entered_by uuid NOT NULL,
        entered_by_name text NOT NULL,
        entered_by_organisation text NOT NULL,
        entered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        made_up boolean NOT NULL DEFAULT false`;

const owned = (column: string, table: string): string =>
  `FOREIGN KEY (home, ${column}) REFERENCES ${table} (home, id) ON UPDATE NO ACTION ON DELETE RESTRICT`;

/** The ledger: a fund is one agreement and one source in one home; a posting is one row and balances by construction. */
export class Migration20170101000500_funds extends Timeline {
  override statements(): string[] {
    return [
      `CREATE TABLE fund (
        ${PLACE},
        agreement_id uuid NOT NULL,
        PRIMARY KEY (home, id),
        UNIQUE (home, agreement_id, source, division_key)
      )`,
      `CREATE TABLE account (
        home text COLLATE "C" NOT NULL,
        id uuid NOT NULL,
        fund_id uuid NOT NULL,
        division_key text COLLATE "C" NOT NULL,
        provider_key text COLLATE "C" NOT NULL,
        kind text NOT NULL CHECK (kind IN ('OUTSIDE', 'TRANSIT', 'AVAILABLE', 'LINE', 'SPENT')),
        line_id uuid,
        balance bigint NOT NULL DEFAULT 0,
        PRIMARY KEY (home, id),
        UNIQUE (home, fund_id, id),
        UNIQUE NULLS NOT DISTINCT (home, fund_id, kind, line_id),
        CHECK ((kind = 'LINE') = (line_id IS NOT NULL)),
        CONSTRAINT never_negative CHECK (kind = 'OUTSIDE' OR balance >= 0),
        ${owned('fund_id', 'fund')}
      )`,
      `CREATE TABLE commitment (
        ${PLACE},
        agreement_id uuid NOT NULL,
        fund_id uuid NOT NULL,
        amount_fen bigint NOT NULL CHECK (amount_fen > 0),
        year integer NOT NULL,
        committed_on date NOT NULL,
        document_no text NOT NULL,
        note text NOT NULL DEFAULT '',
        ${ENTRY},
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (home, id),
        ${owned('fund_id', 'fund')}
      )`,
      `CREATE TABLE instalment (
        ${PLACE},
        commitment_id uuid NOT NULL,
        fund_id uuid NOT NULL,
        amount_fen bigint NOT NULL CHECK (amount_fen > 0),
        sent_fen bigint NOT NULL DEFAULT 0 CHECK (sent_fen >= 0),
        due_on date NOT NULL,
        ${ENTRY},
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (home, id),
        ${owned('commitment_id', 'commitment')}
      )`,
      `CREATE TABLE transfer (
        ${PLACE},
        fund_id uuid NOT NULL,
        instalment_id uuid,
        chain_no text NOT NULL,
        leg integer NOT NULL DEFAULT 1,
        holder_key text COLLATE "C" NOT NULL,
        voucher_no text COLLATE "C" NOT NULL,
        voucher_on date NOT NULL,
        amount_fen bigint NOT NULL CHECK (amount_fen > 0),
        confirmed_fen bigint NOT NULL DEFAULT 0 CHECK (confirmed_fen >= 0),
        recalled_fen bigint NOT NULL DEFAULT 0 CHECK (recalled_fen >= 0),
        transit_fen bigint NOT NULL,
        note text NOT NULL DEFAULT '',
        difference_reason text,
        ${ENTRY},
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (home, id),
        CONSTRAINT transit_is_the_rest CHECK (transit_fen = amount_fen - confirmed_fen - recalled_fen AND transit_fen >= 0),
        ${owned('fund_id', 'fund')},
        ${owned('instalment_id', 'instalment')}
      )`,
      `CREATE TABLE receipt (
        ${PLACE},
        fund_id uuid NOT NULL,
        transfer_id uuid,
        amount_fen bigint NOT NULL CHECK (amount_fen > 0),
        matched_fen bigint NOT NULL DEFAULT 0,
        arrived_on date NOT NULL,
        voucher_no text COLLATE "C" NOT NULL DEFAULT '',
        payer text NOT NULL DEFAULT '',
        note text NOT NULL DEFAULT '',
        difference_reason text,
        reversed_on date,
        ${ENTRY},
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (home, id),
        CONSTRAINT matched_within CHECK (matched_fen >= 0 AND matched_fen <= amount_fen),
        ${owned('fund_id', 'fund')},
        ${owned('transfer_id', 'transfer')}
      )`,
      `CREATE TABLE receipt_match (
        ${PLACE},
        receipt_id uuid NOT NULL,
        transfer_id uuid NOT NULL,
        fen bigint NOT NULL CHECK (fen > 0),
        reversed_on date,
        ${ENTRY},
        PRIMARY KEY (home, id),
        ${owned('receipt_id', 'receipt')},
        ${owned('transfer_id', 'transfer')}
      )`,
      `CREATE TABLE posting (
        ${PLACE},
        fund_id uuid NOT NULL,
        debit_id uuid NOT NULL,
        credit_id uuid NOT NULL,
        fen bigint NOT NULL CHECK (fen > 0),
        kind text NOT NULL,
        on_date date NOT NULL,
        voucher_no text COLLATE "C" NOT NULL DEFAULT '',
        summary text NOT NULL DEFAULT '',
        payee text NOT NULL DEFAULT '',
        transfer_id uuid,
        receipt_id uuid,
        match_id uuid,
        line_id uuid,
        project_id uuid,
        reverses_id uuid,
        ${ENTRY},
        PRIMARY KEY (home, id),
        UNIQUE (home, reverses_id),
        CHECK (debit_id <> credit_id),
        FOREIGN KEY (home, fund_id, debit_id) REFERENCES account (home, fund_id, id) ON UPDATE NO ACTION ON DELETE RESTRICT,
        FOREIGN KEY (home, fund_id, credit_id) REFERENCES account (home, fund_id, id) ON UPDATE NO ACTION ON DELETE RESTRICT,
        ${owned('reverses_id', 'posting')},
        ${owned('transfer_id', 'transfer')},
        ${owned('receipt_id', 'receipt')},
        ${owned('match_id', 'receipt_match')}
      )`,
      'CREATE INDEX fund_division ON fund (division_key)',
      'CREATE INDEX fund_provider ON fund (provider_key)',
      'CREATE INDEX transfer_division ON transfer (division_key, voucher_on, id)',
      'CREATE INDEX transfer_provider ON transfer (provider_key, voucher_on, id)',
      // A whole province's latest: walked in order and filtered, where a range of divisions would be sorted first.
      'CREATE INDEX transfer_latest ON transfer (voucher_on, home, id)',
      'CREATE INDEX posting_latest ON posting (on_date, home, id)',
      'CREATE INDEX transfer_in_transit ON transfer (voucher_on, home, id) WHERE transit_fen > 0',
      'CREATE INDEX transfer_voucher ON transfer (voucher_no)',
      'CREATE INDEX receipt_division ON receipt (division_key, arrived_on, id)',
      'CREATE INDEX receipt_provider ON receipt (provider_key, arrived_on, id)',
      'CREATE INDEX receipt_transfer ON receipt (home, transfer_id)',
      'CREATE INDEX receipt_match_receipt ON receipt_match (home, receipt_id)',
      'CREATE INDEX receipt_match_transfer ON receipt_match (home, transfer_id)',
      'CREATE INDEX commitment_division ON commitment (division_key, committed_on, id)',
      'CREATE INDEX commitment_provider ON commitment (provider_key, committed_on, id)',
      'CREATE INDEX instalment_commitment ON instalment (home, commitment_id)',
      'CREATE INDEX instalment_division ON instalment (division_key, due_on, id)',
      'CREATE INDEX instalment_provider ON instalment (provider_key, due_on, id)',
      'CREATE INDEX posting_division ON posting (division_key, on_date, id)',
      'CREATE INDEX posting_provider ON posting (provider_key, on_date, id)',
      'CREATE INDEX posting_fund ON posting (home, fund_id, on_date, id)',
      'CREATE INDEX posting_project ON posting (home, project_id, on_date, id)',
      'CREATE INDEX posting_voucher ON posting (voucher_no)',
      ...['account', 'commitment', 'instalment', 'transfer', 'receipt', 'receipt_match'].flatMap((table) =>
        protectFact(table),
      ),
      ...['fund', 'posting'].flatMap((table) => protectFact(table, ['INSERT'])),
    ];
  }
}

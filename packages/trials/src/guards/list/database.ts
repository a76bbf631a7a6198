import { byTest, byTrial, type Guard, type Notice } from '../guard.ts';

const POLICIES = 'apps/gateway/src/database/policy-sql.ts';
const FUNDS = 'apps/gateway/src/migrations/Migration20170101000500_funds.ts';
const RECORDS = 'apps/gateway/src/migrations/Migration20170101000300_records.ts';
const IDENTITY = 'apps/gateway/src/migrations/Migration20170101000200_identity.ts';
const PAIRINGS = 'apps/gateway/src/migrations/Migration20170101000400_pairings.ts';

const catalogue = (test: string): Notice => byTest('apps/gateway/src/database/catalogue.test.ts', test);
const ledger = (test: string): Notice => byTest('apps/gateway/src/modules/funds/ledger.walls.test.ts', test);
const rows = (test: string): Notice => byTest('apps/gateway/src/testing/walls/row-security.test.ts', test);

const guard = (name: string, file: string, change: readonly [string, string], notice: Notice): Guard => ({
  name: `database: ${name}`,
  file,
  text: change[0],
  instead: change[1],
  notice,
  inDatabase: true,
});

/** Row security, constraints and grants. */
export const databaseGuards: readonly Guard[] = [
  guard(
    'reading by reach',
    POLICIES,
    [
      `FOR SELECT TO jiedui_app USING (\${territory} OR \${provider})\`,`,
      `FOR SELECT TO jiedui_app USING (current_setting('app.user') <> '')\`,`,
    ],
    byTrial('walls'),
  ),
  guard(
    'writing by reach',
    POLICIES,
    [`\`\${territory} OR (\${provider} AND \${inAgreedHome})\``, `\`current_setting('app.user') <> ''\``],
    rows('of those who change it'),
  ),
  guard(
    'a provider writes under an agreement in force',
    POLICIES,
    [`\`\${territory} OR (\${provider} AND \${inAgreedHome})\``, `\`\${territory} OR \${provider}\``],
    ledger('lets a provider write only in homes'),
  ),
  guard(
    'a row stays in its writer’s reach',
    POLICIES,
    [
      `const check = verb === 'DELETE' ? '' : \` WITH CHECK (\${reach})\`;`,
      `const check = verb === 'UPDATE' ? ' WITH CHECK (true)' : verb === 'DELETE' ? '' : \` WITH CHECK (\${reach})\`;`,
    ],
    rows('nobody moves a row out of their own reach'),
  ),
  guard(
    'the policy never drives',
    POLICIES,
    [`('app.\${name}') COLLATE "POSIX"\`;`, `('app.\${name}')\`;`],
    catalogue('fenced collation'),
  ),
  guard(
    'row security is forced on the owner',
    POLICIES,
    [`\`ALTER TABLE \${table} FORCE ROW LEVEL SECURITY\``, "'SELECT 1'"],
    catalogue('has row-level security'),
  ),
  guard(
    'a balance is never below nothing',
    'apps/gateway/src/migrations/Migration20170101000900_moved_money.ts',
    [
      `ALTER TABLE account ADD CONSTRAINT never_negative CHECK (kind IN ('OUTSIDE', 'ELSEWHERE') OR balance >= 0)`,
      'SELECT 1',
    ],
    ledger('a balance below nothing'),
  ),
  guard(
    'what is under way is the rest',
    FUNDS,
    [
      'CONSTRAINT transit_is_the_rest CHECK (transit_fen = amount_fen - confirmed_fen - recalled_fen AND transit_fen >= 0),',
      '',
    ],
    ledger('a transit that is not the rest'),
  ),
  guard(
    'nothing leaks between sources',
    FUNDS,
    [
      'FOREIGN KEY (home, fund_id, debit_id) REFERENCES account (home, fund_id, id) ON UPDATE NO ACTION ON DELETE RESTRICT,',
      '',
    ],
    ledger('from one fund’s account into another’s'),
  ),
  guard(
    'an amount is above nothing',
    FUNDS,
    [
      'credit_id uuid NOT NULL,\n        fen bigint NOT NULL CHECK (fen > 0),',
      'credit_id uuid NOT NULL,\n        fen bigint NOT NULL,',
    ],
    ledger('a posting of nothing'),
  ),
  guard(
    'no posting from an account to itself',
    FUNDS,
    ['CHECK (debit_id <> credit_id),', ''],
    ledger('a posting of nothing'),
  ),
  guard(
    'what is booked stays',
    FUNDS,
    [
      `['fund', 'posting'].flatMap((table) => protectFact(table, ['INSERT'])),`,
      `['fund', 'posting'].flatMap((table) => protectFact(table)),`,
    ],
    catalogue('what is filed'),
  ),
  guard(
    'the audit is written in one’s own name',
    RECORDS,
    [
      "const byActor = { verbs: ['INSERT'] as const, reach: own };",
      "const byActor = { verbs: ['INSERT'] as const, reach: `current_setting('app.user') <> ''` };",
    ],
    rows('in somebody else’s name'),
  ),
  guard(
    'the audit is not changed',
    RECORDS,
    [
      "const byActor = { verbs: ['INSERT'] as const, reach: own };",
      "const byActor = { verbs: ['INSERT', 'UPDATE'] as const, reach: own };",
    ],
    catalogue('what is filed'),
  ),
  guard(
    'an agreement’s total is capped',
    PAIRINGS,
    [',\n        CONSTRAINT within_agreement CHECK (committed_fen <= amount_fen)', ''],
    ledger('more committed than'),
  ),
  guard(
    'reading by every piece of a territory',
    POLICIES,
    ['[1, 2, 3, 4].map((slot)', '[1, 2].map((slot)'],
    rows('of those who read'),
  ),
  guard('an entry is reversed once', FUNDS, ['UNIQUE (home, reverses_id),', ''], ledger('a second reversal')),
  guard(
    'passwords are not the application’s to read',
    IDENTITY,
    ['GRANT SELECT (user_id), INSERT (user_id,', 'GRANT SELECT, INSERT (user_id,'],
    catalogue('reads no password'),
  ),
];

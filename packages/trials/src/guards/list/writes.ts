import { byTest, type Guard, type Notice } from '../guard.ts';

const MODULES = 'apps/gateway/src/modules';
const SCHEMA = 'apps/gateway/src/schema';

const funds = (file: string, test: string): Notice => byTest(`${MODULES}/funds/${file}.test.ts`, test);

const guard = (name: string, file: string, change: readonly [string, string], notice: Notice): Guard => ({
  name: `writes: ${name}`,
  file,
  text: change[0],
  instead: change[1],
  notice,
});

/** What every use case goes through, and what the ledger and the projects keep to. */
export const writeGuards: readonly Guard[] = [
  guard(
    'a repeat does nothing again',
    `${SCHEMA}/perform.ts`,
    ['if (earlier) return { key: earlier, left: Promise.resolve() };', ''],
    funds('refusal.reach', 'the same request twice'),
  ),
  guard(
    'a request id is claimed',
    `${SCHEMA}/request.ts`,
    ['if (claimed) return undefined;', 'if (claimed || operation) return undefined;'],
    funds('concurrency', '200 concurrent sends'),
  ),
  guard(
    'another body is a conflict',
    `${SCHEMA}/request.ts`,
    ['earlier.operation !== operation || earlier.hash !== hash', 'earlier.operation !== operation'],
    funds('refusal.reach', 'the same request twice'),
  ),
  guard(
    'another operation is a conflict',
    `${SCHEMA}/request.ts`,
    ['earlier.operation !== operation || earlier.hash !== hash', 'earlier.hash !== hash'],
    byTest(`${SCHEMA}/request.test.ts`),
  ),
  guard(
    'a stale version is a conflict',
    `${SCHEMA}/refusal.ts`,
    ['if (read === current) return;', 'if (read === current || current) return;'],
    funds('refusal.reach', 'a stale version'),
  ),
  guard(
    'each act is audited',
    `${SCHEMA}/perform.ts`,
    ['...writeAudit(uc, audits)', ''],
    funds('story', 'every act leaves one audit entry'),
  ),
  guard(
    'figures move with the fact',
    `${SCHEMA}/perform.ts`,
    [', ...countInto(deltas, uc.newId)', ''],
    funds('story', 'the roll-up holds'),
  ),
  guard(
    'an amount has its range',
    `${SCHEMA}/field.ts`,
    ["text.length <= 19 && BigInt(text) <= MAX_FEN, fault('fenRange')", "text !== '', fault('fenRange')"],
    funds('refusal.amount', 'one trillion'),
  ),
  guard(
    'who acts is asked, of money',
    `${MODULES}/funds/fund.loader.ts`,
    ['if (mayAct(uc.viewer, action, fund)) return;', 'return;'],
    funds('refusal.reach', 'the sender does not confirm'),
  ),
  guard(
    'who acts is asked, of projects',
    `${MODULES}/projects/project.loader.ts`,
    ['if (!mayAct(uc.viewer, action, project)) forbid(', "if (action === 'read') forbid("],
    byTest(`${MODULES}/projects/project.refusal.test.ts`, 'by the county’s finance staff'),
  ),
  guard(
    'commitments share what an agreement has left',
    `${MODULES}/funds/commitment.commit.ts`,
    [".where((row) => row(row('amount_fen', '-', row.ref('committed_fen')), '>=', fen))", ''],
    funds('refusal.amount', 'names what is left'),
  ),
  guard(
    'instalments stay within their commitment',
    `${MODULES}/funds/instalment.plan.ts`,
    ['input.amount <= left,', 'true,'],
    funds('refusal.amount', 'instalments never exceed'),
  ),
  guard(
    'a former provider writes nothing',
    'apps/gateway/src/modules/identity/session/signed-in.sql.ts',
    ['WHERE a.starts_on <= p.on_date AND a.ends_on > p.on_date', 'WHERE a.starts_on <= p.on_date'],
    byTest(`${MODULES}/identity/session/sessions.test.ts`, 'a provider writes in the homes'),
  ),
  guard(
    'a project is created under an agreement in force',
    `${MODULES}/projects/project.check.ts`,
    ["refuseUnless(inForce(term, uc.businessDate), 'FORBIDDEN', TEXTS.notInForce(title), 'agreementId');", ''],
    byTest(`${MODULES}/projects/project.refusal.test.ts`, 'under an agreement that has ended'),
  ),
  guard(
    'one sealer a home at a time',
    `${MODULES}/audit/sealing.service.ts`,
    ['if (!lock.rows[0]?.mine) return 0;', ''],
    byTest(`${MODULES}/audit/audit.test.ts`, 'many writers and several sealers', /AssertionError|duplicate key/),
  ),
  guard(
    'a chain that breaks is told',
    `${MODULES}/audit/verify.service.ts`,
    ["seal(previous, row as EntryText).equals(row.hash) ? undefined : 'ALTERED'", 'undefined'],
    byTest(`${MODULES}/audit/audit.test.ts`, 'is found'),
  ),
  guard(
    'a project lies where its agreement helps',
    `${MODULES}/projects/project.check.ts`,
    ["refuseUnless(inside, 'INVALID', TEXTS.siteOutside(title, receiver), 'siteKey');", ''],
    byTest(`${MODULES}/projects/project.refusal.test.ts`, 'that its agreement does not help'),
  ),
  guard(
    'a seal follows the one before it',
    `${MODULES}/audit/chain.ts`,
    ['.update(previous)', ''],
    byTest(`${MODULES}/audit/chain.test.ts`),
  ),
  guard(
    'a seal covers who did it',
    `${MODULES}/audit/chain.ts`,
    ['    user_name,\n  });', '  });'],
    byTest(`${MODULES}/audit/chain.test.ts`),
  ),
  guard(
    'a day is a real one',
    `${SCHEMA}/field.ts`,
    [".refine((text) => daysBetween(text, text) === 0, fault('date'))", ''],
    byTest(
      `${MODULES}/projects/project.refusal.test.ts`,
      'with a date that is none',
      /date\/time field value out of range|AssertionError/,
    ),
  ),
  guard(
    'an amount is above nothing',
    `${SCHEMA}/field.ts`,
    ['.regex(/^[1-9]\\d*$/', '.regex(/^-?\\d+$/'],
    byTest(
      `${MODULES}/funds/refusal.amount.test.ts`,
      'amounts that are none',
      /violates check constraint|AssertionError/,
    ),
  ),
  guard(
    'text holds no control characters',
    `${SCHEMA}/field.ts`,
    ['const PLAIN_TEXT = /^[^\\p{Cc}]*$/u;', 'const PLAIN_TEXT = /^[^]*$/u;'],
    byTest('apps/gateway/src/testing/walls/mutations.test.ts', 'registerReceipt.*what cannot be'),
  ),
  guard(
    'states follow each other',
    `${MODULES}/projects/project.loader.ts`,
    ['if (!mayBecome(project.state, to)) await', "if (to === 'PIPELINE') await"],
    byTest(`${MODULES}/projects/project.refusal.test.ts`, 'a step before its turn'),
  ),
];

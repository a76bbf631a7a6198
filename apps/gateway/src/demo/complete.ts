import type { Command, DemoFinding } from '@jiedui/demo';
import { TODAY } from '@jiedui/demo';
import { homeOf } from '@jiedui/model';
import type pg from 'pg';
import { connect } from '../database/connect.ts';
import { moveEverything } from '../database/move-everything.ts';
import { rebuildTree } from '../modules/indicators/index.ts';
import { requestIdOf } from './play.ts';
import { insertRows, inTransaction } from './rows.ts';
import { stableId } from './stable-id.ts';

// A plausible minute of the working day, the same for a row at every look.
const entered = (day: string): string =>
  `(${day}::timestamp + interval '9 hours' + make_interval(mins => ('x' || right(id::text, 4))::bit(16)::integer % 480)) AT TIME ZONE 'Asia/Shanghai'`;

/** Marks what the story wrote as made up, entered on the day it tells of. A project's day is that of its command, in `$1`. */
const MARKS: readonly string[] = [
  `UPDATE commitment SET made_up = true, entered_at = ${entered('committed_on')}`,
  `UPDATE instalment SET made_up = true, entered_at = (SELECT c.entered_at FROM commitment c
     WHERE c.home = instalment.home AND c.id = instalment.commitment_id)`,
  `UPDATE transfer SET made_up = true, entered_at = ${entered('voucher_on')}`,
  `UPDATE receipt SET made_up = true, entered_at = ${entered('arrived_on')}`,
  `UPDATE posting SET made_up = true, entered_at = ${entered('on_date')}`,
  `UPDATE receipt_match SET made_up = true, entered_at = coalesce((SELECT max(p.entered_at) FROM posting p
     WHERE p.home = receipt_match.home AND p.match_id = receipt_match.id), entered_at)`,
  `UPDATE data_query SET made_up = true, entered_at = ${entered('raised_on')}`,
  `UPDATE progress_note SET entered_at = ${entered('noted_on')}`,
];
const MARK_PROJECTS = `UPDATE project SET made_up = true, entered_at = ${entered('told.day')}
  FROM request r JOIN jsonb_each_text($1::jsonb) AS told (request_id, day) ON told.request_id = r.request_id
  WHERE r.operation = 'createProject' AND project.home = r.result->>'home' AND project.id = (r.result->>'id')::uuid`;

// Stocks are kept as changes: a person comes on the first day and is gone on the day after the last.
const COUNT_SECONDMENTS = `INSERT INTO rollup_leaf (home, division_key, provider_key, scheme, source, measure, day, amount, n)
  SELECT s.home, s.division_key, s.provider_key, s.scheme, '', 'secondments', change.day, sum(change.sign), sum(change.sign)
  FROM secondment s CROSS JOIN LATERAL (VALUES (s.starts_on, 1), (s.ends_on, -1)) AS change (day, sign)
  WHERE s.made_up AND change.day <> 'infinity'
  GROUP BY s.home, s.division_key, s.provider_key, s.scheme, change.day
  ON CONFLICT DO NOTHING`;

const FILLED =
  'organisation, app_user, role_assignment, pairing, agreement, secondment, fund, account, commitment, instalment, transfer, ' +
  'receipt, posting, project, project_year, project_line, milestone, progress_note, audit_entry, rollup_leaf';

const findingId = (i: number): string => stableId(`finding ${i}`);

/** The findings are written last, with the marks: where the first is, the whole demo is. */
export async function isComplete(owner: pg.ClientBase): Promise<boolean> {
  const { rowCount } = await owner.query('SELECT FROM finding WHERE id = $1', [findingId(0)]);
  return rowCount === 1;
}

/** What remains after the story: marks, people in the roll-up, the tree; then findings, and no request id is left behind. */
export async function completeDemo(
  owner: pg.Client,
  workerUrl: string,
  findings: readonly DemoFinding[],
  commands: readonly Command[],
): Promise<void> {
  const days = commands.flatMap(({ verb, on }, i) => (verb === 'createProject' ? [[requestIdOf(i), on]] : []));
  await inTransaction(owner, async () => {
    await owner.query(MARK_PROJECTS, [JSON.stringify(Object.fromEntries(days))]);
    for (const mark of MARKS) await owner.query(mark);
    await owner.query(COUNT_SECONDMENTS);
  });
  // So much at once is more than the planner has heard of: without it the first pages are planned for empty tables.
  await owner.query(`ANALYZE ${FILLED}`);
  const worker = await connect(workerUrl);
  try {
    await rebuildTree(worker, TODAY);
  } finally {
    await worker.end();
  }
  await inTransaction(owner, async () => {
    await insertRows(owner, 'finding', findings.map(findingRow));
    await insertRows(owner, 'rule', [PUBLISHED]);
    await owner.query(`DELETE FROM request WHERE request_id LIKE 'demo-%'`);
    await moveEverything(owner);
  });
}

/** The one slice of the demo whose figures were published: by its presence every other figure is known as made up. */
const PUBLISHED = {
  key: 'figures.published',
  division_key: '',
  valid_from: '2017-01-01',
  value: '5101 2017',
  clause: '成都市2017年4月公开材料',
  made_up: false,
};

const findingRow = (finding: DemoFinding, i: number) => ({
  home: homeOf(finding.divisionKey),
  id: findingId(i),
  division_key: finding.divisionKey,
  provider_key: finding.providerKey,
  keys: finding.keys,
  period: finding.period,
  zh: finding.zh,
  en: finding.en,
  source: finding.source,
  found_on: finding.foundOn,
});

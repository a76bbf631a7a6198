import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDemoGateway, type TestGateway, viewerOf } from '../../testing/index.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openDemoGateway();
  // What must not be told is not told by the policies alone, either.
  await gateway.owner('ALTER TABLE posting DISABLE ROW LEVEL SECURITY');
});
afterAll(() => gateway.close());

const RECORDS = `query ($key: DivisionKey!) {
  figures(filter: { divisionKey: $key, period: "2017", keys: ["projects.invested"] }) { value parts(by: RECORD) { nodes { voucherNo } } }
}`;

interface Invested {
  figures: { value: string | null; parts: { nodes: { voucherNo: string }[] } }[];
}

/** A township in which something was spent on a project, out of the county's books. */
async function spentIn(): Promise<string> {
  const [row] = await gateway.owner(
    `SELECT left(p.division_key, 9) AS key FROM project p JOIN posting s ON s.home = p.home AND s.project_id = p.id
     WHERE s.kind = 'SPENT' AND s.on_date >= '2017-01-01' AND length(p.division_key) >= 9 AND length(s.division_key) < 9 LIMIT 1`,
  );
  return String(row?.key);
}

test('a township reads what was spent on its projects, and no voucher of the county’s books', async () => {
  const key = await spentIn();
  const ask = async (viewer: ReturnType<typeof viewerOf>) =>
    (await gateway.query<Invested>(viewer, RECORDS, { key })).data.figures[0];
  const county = await ask(viewerOf({ level: 'county', key: key.slice(0, 6), roles: ['finance'] }));
  const township = await ask(viewerOf({ level: 'township', key, roles: ['clerk'] }));
  expect(Number(township?.value)).toBeGreaterThan(0);
  expect(township?.value).toBe(county?.value);
  expect(county?.parts.nodes.length).toBeGreaterThan(0);
  expect(township?.parts.nodes).toEqual([]);
});

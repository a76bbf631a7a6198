import { createHash } from 'node:crypto';
import { openDemoGateway } from '../demo.ts';
import type { TestGateway } from '../gateway.ts';
import type { Literals } from './documents.ts';
import { SCENE } from './strangers.ts';

/** As `node` takes it: `Type:key,key` in base64url. */
export const globalId = (type: string, ...key: string[]): string =>
  Buffer.from(`${type}:${key.join(',')}`).toString('base64url');

const IDS_A_TYPE = 6;

/** Ids of rows of a type, those of the scene first, otherwise in an order without meaning. */
async function idsOf(gateway: TestGateway, type: string): Promise<string[]> {
  const { tableName, primaryKeys, properties } = gateway.services.orm.getMetadata().getByClassName(type, true);
  const keys = primaryKeys.flatMap((name) => properties[name as keyof typeof properties]?.fieldNames ?? []);
  const scene = 'divisionKey' in properties ? `starts_with(division_key, '${SCENE}')` : 'NULL::boolean';
  const rows = await gateway.owner(
    `SELECT ARRAY[${keys.map((key) => `${key}::text`).join(', ')}] AS key FROM ${tableName}
     ORDER BY ${scene} DESC, md5(${keys.map((key) => `${key}::text`).join(' || ')}) LIMIT ${IDS_A_TYPE}`,
  );
  return rows.map(({ key }) => globalId(type, ...(key as string[])));
}

export async function idsOfTypes(gateway: TestGateway, types: readonly string[]): Promise<Record<string, string[]>> {
  // What exists today is a view of the versions, which is told the day.
  await gateway.owner(`SELECT set_config('app.business_date', '2017-04-23', false)`);
  const entries: [string, string[]][] = [];
  for (const type of types) entries.push([type, await idsOf(gateway, type)]);
  return Object.fromEntries(entries);
}

/** A paper to a project of the scene. */
export const PAPER = '01580000-0000-7000-8000-000000000001';
export const PAPER_CONTENT = new TextEncoder().encode('现场照片');

/** The demo on a database of its own, with a paper to a project of the scene and questions about its money and money elsewhere. */
export async function openScene(): Promise<TestGateway> {
  const gateway = await openDemoGateway();
  await gateway.owner(
    `INSERT INTO attachment (home, id, division_key, provider_key, project_id, file_name, media_type, bytes, sha256,
       entered_by, entered_by_name, entered_by_organisation, entered_at)
     SELECT home, $1, division_key, provider_key, id, '现场.txt', 'text/plain', 12, $3, entered_by, '张三', '小金县', '2017-04-01'
     FROM project WHERE home = $2 AND provider_key = '510104' ORDER BY number LIMIT 1`,
    [PAPER, SCENE, createHash('sha256').update(PAPER_CONTENT).digest()],
  );
  await gateway.owner(
    `INSERT INTO data_query (home, id, division_key, provider_key, subject_type, subject_id, subject_label, owner_side, raised_on,
       text, entered_by, entered_by_name, entered_by_organisation, entered_at)
     SELECT home, md5(id::text)::uuid, division_key, provider_key, 'Transfer', id, voucher_no, 'PROVIDER', '2017-04-20', '金额不符',
       entered_by, '张三', '受援县', '2017-04-20'
     FROM transfer WHERE home = $1 AND id = $2 OR id = (SELECT min(id::text)::uuid FROM transfer WHERE home = '411725')`,
    [SCENE, (await aimedAt(gateway)).transfer],
  );
  return gateway;
}

/** What of the scene the questions aim at: records of the district's money and of its projects. */
export async function aimsOf(gateway: TestGateway): Promise<Literals> {
  const row = await aimedAt(gateway);
  const id = (type: string, key: unknown): string => `"${globalId(type, SCENE, String(key))}"`;
  return {
    number: `"${row.number}"`,
    key: `"${SCENE}"`,
    home: `"${SCENE}"`,
    divisionKey: `"${SCENE}"`,
    providerKey: '"510104"',
    fundId: id('Fund', row.fund),
    projectId: id('Project', row.project),
    subjectId: id('Transfer', row.transfer),
    voucherNo: JSON.stringify(row.voucher_no),
  };
}

async function aimedAt(gateway: TestGateway): Promise<Readonly<Record<string, unknown>>> {
  const [row] = await gateway.owner(
    `SELECT p.number, p.id AS project, l.fund_id AS fund, t.id AS transfer, t.voucher_no FROM project p
       JOIN project_line l ON l.home = p.home AND l.project_id = p.id
       JOIN transfer t ON t.home = p.home AND t.fund_id = l.fund_id
     WHERE p.home = $1 AND p.provider_key = '510104' ORDER BY p.number, t.id LIMIT 1`,
    [SCENE],
  );
  if (!row) throw new Error('the demo has no project of the district in the scene');
  return row;
}

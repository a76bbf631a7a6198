import { randomUUIDv7 } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGateway, type TestGateway, viewerOf } from '../../testing/index.ts';
import { sealNewEntries } from './sealing.service.ts';
import { startSealing } from './sealing.worker.ts';
import { verifyChain } from './verify.service.ts';

let gateway: TestGateway;
let worker: pg.Pool;
let owner: pg.Pool;
beforeAll(async () => {
  gateway = await openTestGateway();
  worker = new pg.Pool({ connectionString: gateway.urls.worker, max: 8 });
  owner = new pg.Pool({ connectionString: gateway.urls.owner, max: 8 });
  // The database is dropped under connections that are still closing.
  for (const pool of [worker, owner]) pool.on('error', () => undefined);
});
afterAll(async () => {
  await Promise.all([worker.end(), owner.end()]);
  await gateway.close();
});

const INSERT = `INSERT INTO audit_entry (home, id, user_id, user_name, organisation_key, action, subject_type, subject_id, division_key, provider_key, detail)
  VALUES ($1, $2, $3, '扎西', '513227', 'receipt.confirmed', 'Transfer', $4, $5, '5101', $6)`;
const entry = (home: string, detail: object = { amountFen: '390000000' }) => [
  home,
  randomUUIDv7(),
  randomUUIDv7(),
  randomUUIDv7(),
  home.replace(/0+$/, ''),
  detail,
];
const write = (home: string, detail?: object) => owner.query(INSERT, entry(home, detail));

describe('sealing', () => {
  test('every entry stands in its home’s chain, and the chain holds', async () => {
    for (let n = 0; n < 5; n++) await write('513227', { n, 大写: '叁佰玖拾万元整', nested: { b: 1, a: [1.5, null] } });
    await write('513228');
    expect(await sealNewEntries(worker, null)).toBe(6);
    expect(await sealNewEntries(worker, null)).toBe(0);
    expect(await verifyChain(worker, '513227')).toEqual({ home: '513227', sealed: 5, unsealed: 0 });
    expect(await verifyChain(worker, '513228')).toEqual({ home: '513228', sealed: 1, unsealed: 0 });
  });

  test('an entry that commits after later ones were sealed is sealed when it is found', async () => {
    const slow = new pg.Client(gateway.urls.owner);
    await slow.connect();
    await slow.query('BEGIN');
    const late = entry('513229');
    await slow.query(INSERT, late);
    await write('513229');
    expect(await sealNewEntries(worker, '10 minutes')).toBe(1);
    await slow.query('COMMIT');
    await slow.end();
    expect(await sealNewEntries(worker, '10 minutes')).toBe(1);
    const last = await gateway.owner(
      `SELECT entry_id FROM audit_seal WHERE home = '513229' ORDER BY sequence DESC LIMIT 1`,
    );
    expect(last).toEqual([{ entry_id: late[1] }]);
    expect(await verifyChain(worker, '513229')).toMatchObject({ sealed: 2, unsealed: 0 });
  });

  test('many writers and several sealers at once: each entry once, no gap, no fork', async () => {
    const writers = Array.from({ length: 8 }, async () => {
      for (let n = 0; n < 25; n++) await write('513230');
    });
    const sealers = Array.from({ length: 4 }, async () => {
      for (let n = 0; n < 15; n++) await sealNewEntries(worker, '10 minutes');
    });
    await Promise.all([...writers, ...sealers]);
    await sealNewEntries(worker, null);
    expect(await verifyChain(worker, '513230')).toEqual({ home: '513230', sealed: 200, unsealed: 0 });
  });

  test('the worker seals within a second', async () => {
    const sealing = startSealing({ pool: worker, log: { warn: () => undefined } });
    await write('513231');
    await expect
      .poll(() => verifyChain(worker, '513231'), { timeout: 1500, interval: 50 })
      .toMatchObject({ sealed: 1, unsealed: 0 });
    await sealing.stop();
  });
});

describe('checking', () => {
  const cases = [
    [
      'an altered amount',
      '513232',
      `UPDATE audit_entry SET detail = '{"amountFen":"1"}' WHERE home = '513232' AND id = $1`,
      'ALTERED',
    ],
    [
      'another person',
      '513233',
      `UPDATE audit_entry SET user_name = '别人' WHERE home = '513233' AND id = $1`,
      'ALTERED',
    ],
    [
      'another moment',
      '513322',
      `UPDATE audit_entry SET at = at + interval '1 microsecond' WHERE home = '513322' AND id = $1`,
      'ALTERED',
    ],
    ['a removed entry', '513323', `DELETE FROM audit_entry WHERE home = '513323' AND id = $1`, 'ENTRY_MISSING'],
    ['a removed seal', '513324', `DELETE FROM audit_seal WHERE home = '513324' AND entry_id = $1`, 'SEAL_MISSING'],
  ] as const;
  test.each(cases)('%s is found', async (_, home, tamper, kind) => {
    for (let n = 0; n < 4; n++) await write(home);
    await sealNewEntries(worker, null);
    const [second] = await gateway.owner('SELECT entry_id FROM audit_seal WHERE home = $1 AND sequence = 2', [home]);
    await owner.query(tamper, [second?.entry_id]);
    const { broken, sealed } = await verifyChain(worker, home);
    expect(sealed).toBe(1);
    // Where the seal itself is gone, the next one tells.
    expect(broken).toMatchObject(
      kind === 'SEAL_MISSING' ? { kind, sequence: '3' } : { kind, sequence: '2', entryId: second?.entry_id },
    );
  });

  test('an entry slipped in without a seal is counted, until it is sealed for all to see', async () => {
    await write('513325');
    expect(await verifyChain(worker, '513325')).toMatchObject({ sealed: 0, unsealed: 1 });
  });
});

describe('rights', () => {
  const county = viewerOf({ level: 'county', key: '513326', roles: ['auditor'] });
  const ENTRIES = `query ($about: ID) { auditEntries(subjectId: $about) { nodes { id action userName subjectType subjectId detail sealed } } }`;
  const read = async (viewer: typeof county, about?: string) =>
    (await gateway.query<{ auditEntries: { nodes: Record<string, unknown>[] } }>(viewer, ENTRIES, { about })).data
      .auditEntries.nodes;

  test('the application writes in the name of the person in scope alone, and changes nothing', async () => {
    const client = await gateway.services.pool.connect();
    const attempt = async (text: string, values: unknown[] = []) => {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('app.user', $1, true), set_config('app.admin', 'audit-admin', true)`, [
        county.userId,
      ]);
      try {
        return await client.query(text, values);
      } finally {
        await client.query('ROLLBACK');
      }
    };
    try {
      await expect(attempt(INSERT, entry('513326'))).rejects.toThrow('row-level security');
      for (const text of [
        `UPDATE audit_entry SET action = ''`,
        'DELETE FROM audit_entry',
        `UPDATE audit_seal SET hash = ''`,
        'DELETE FROM audit_seal',
        'TRUNCATE audit_entry',
      ]) {
        await expect(attempt(text)).rejects.toThrow('permission denied');
      }
    } finally {
      client.release();
    }
  });

  test('a record’s history lies where the record lies: in its county, with its provider, not next door', async () => {
    const values = entry('513326');
    await gateway.owner(INSERT, values);
    await sealNewEntries(worker, null);
    const about = Buffer.from(`Transfer:513326,${values[3]}`).toString('base64url');
    const [shown] = await read(county, about);
    expect(shown).toMatchObject({
      action: 'receipt.confirmed',
      subjectId: about,
      sealed: true,
      detail: '{"amountFen": "390000000"}',
    });
    expect(await read(viewerOf({ level: 'partner', key: '5101', roles: ['officer'] }), about)).toEqual([shown]);
    expect(await read(viewerOf({ level: 'administrator', key: '', roles: ['audit-admin'] }), about)).toEqual([shown]);
    for (const stranger of [
      viewerOf({ level: 'county', key: '513327', roles: ['auditor'] }),
      viewerOf({ level: 'partner', key: '3306', roles: ['officer'] }),
      viewerOf({ level: 'administrator', key: '', roles: ['security-admin'] }),
    ]) {
      expect(await read(stranger, about)).toEqual([]);
    }
    expect(await read(county, 'nonsense')).toEqual([]);
  });

  test('the audit administrator checks a chain by one statement; nobody else does', async () => {
    const CHECK =
      '{ auditCheck(home: "513326") { sealed unsealed broken { kind } } auditChains { home sealed unsealed } }';
    gateway.statements();
    const auditor = viewerOf({ level: 'administrator', key: '', roles: ['audit-admin'] });
    const { data } = await gateway.query(auditor, CHECK);
    expect(data).toMatchObject({ auditCheck: { sealed: 1, unsealed: 0, broken: null } });
    expect(gateway.statements()).toHaveLength(2);
    const { errors } = await gateway.query(county, CHECK);
    expect(errors?.length).toBeGreaterThan(0);
  });
});

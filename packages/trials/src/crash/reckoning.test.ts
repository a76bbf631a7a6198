import { sealNewEntries } from '@jiedui/gateway/modules/audit/sealing.service.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenPlatform, openPlatform } from '../platform/index.ts';
import { BROKEN_SEALS, UNSEALED } from './chain.sql.ts';
import { LEDGER_FAULTS } from './facts.sql.ts';
import { unlikeAcknowledged } from './requests.ts';
import { findScene } from './scene.ts';
import type { Acknowledged } from './writer.ts';

let platform: OpenPlatform;
let owner: pg.Client;
beforeAll(async () => {
  platform = await openPlatform();
  owner = new pg.Client(platform.urls.owner);
  await owner.connect();
}, 120_000);
afterAll(async () => {
  await owner.end();
  await platform.close();
});

async function faults(): Promise<string[]> {
  const found: string[] = [];
  for (const [what, text] of Object.entries(LEDGER_FAULTS))
    if ((await platform.superuser(text)).length > 0) found.push(what);
  return found;
}

/** Damages the database, looks, and undoes the damage. */
async function damaged<T>(text: string, look: () => Promise<T>): Promise<T> {
  // Past triggers and foreign keys, as damage comes.
  await platform.superuser("BEGIN; SET LOCAL session_replication_role = 'replica'");
  try {
    await platform.superuser(text);
    return await look();
  } finally {
    await platform.superuser('ROLLBACK');
  }
}

test('the demo has no fault', async () => {
  expect(await faults()).toEqual([]);
});

test.each([
  [`UPDATE account SET balance = balance + 1 WHERE kind = 'AVAILABLE'`, 'an account is not the sum of its entries'],
  [`DELETE FROM posting WHERE kind = 'SPENT'`, 'an account is not the sum of its entries'],
  [
    'UPDATE transfer SET confirmed_fen = confirmed_fen - 1, transit_fen = transit_fen + 1 WHERE confirmed_fen > 0',
    'a transfer is not what was sent, confirmed and recalled of it',
  ],
  [`UPDATE account SET balance = balance + 1 WHERE kind = 'TRANSIT'`, 'money under way is not what the transfers say'],
  [
    'UPDATE project_line SET allocated_fen = allocated_fen + 1',
    'a line holds other than what was allocated to it and not spent',
  ],
  ['UPDATE agreement SET committed_fen = committed_fen + 1', 'an agreement counts other commitments than it has'],
  ['UPDATE instalment SET sent_fen = sent_fen + 1', 'an instalment counts other money than was sent for it'],
])('%s is found', async (damage, fault) => {
  expect(await damaged(damage, faults)).toContain(fault);
});

test('a chain is whole as it was sealed; an altered entry, one that is gone and a forged seal are found', async () => {
  const pool = new pg.Pool({ connectionString: platform.urls.worker, max: 1 });
  await sealNewEntries(pool, null);
  await pool.end();
  expect(await platform.superuser(UNSEALED)).toEqual([{ n: 0 }]);
  expect(await platform.superuser(BROKEN_SEALS)).toEqual([]);
  for (const damage of [
    `UPDATE audit_entry SET detail = detail || '{"amountFen": "1"}' WHERE id = (SELECT min(id::text)::uuid FROM audit_entry)`,
    'DELETE FROM audit_entry WHERE id = (SELECT max(id::text)::uuid FROM audit_entry)',
    `DELETE FROM audit_seal WHERE sequence = 2`,
    `UPDATE audit_seal SET hash = sha256(hash) WHERE sequence = 3`,
  ])
    expect(await damaged(damage, () => platform.superuser(BROKEN_SEALS))).not.toEqual([]);
});

test('what the writers were told is held against what is there', async () => {
  const { providers } = await findScene(owner);
  const officer = await platform.viewerOf(providers[0]?.officer ?? '');
  const input = {
    requestId: 'crash-1',
    fundId: providers[0]?.fundId,
    amount: '7',
    voucherNo: 'x',
    voucherOn: '2017-04-20',
  };
  const before = new Map<string, number>();
  for (const table of ['commitment', 'instalment', 'transfer', 'posting', 'project', 'request']) {
    const [row] = await platform.owner(`SELECT count(*)::int AS n FROM ${table}`);
    before.set(table, Number(row?.n));
  }
  const { data } = await platform.query<{ sendTransfer: { id: string } }>(
    officer,
    'mutation ($input: SendTransferInput!) { sendTransfer(input: $input) { ... on Transfer { id } } }',
    { input },
  );
  const result = Buffer.from(data.sendTransfer.id, 'base64url').toString().split(':')[1];
  const told = { username: officer.username, verb: 'sendTransfer', requestId: 'crash-1', result, fen: 7 };
  const against = async (said: Acknowledged[]) => {
    await owner.query('DROP TABLE IF EXISTS said');
    return (await unlikeAcknowledged(owner, said, before)).join('\n');
  };
  expect(await against([told])).toBe('');
  expect(await against([told, { ...told, requestId: 'crash-2' }])).toMatch(/an acknowledged write is lost \(1 times\)/);
  expect(await against([{ ...told, result: undefined }])).toMatch(/what was refused was done/);
  expect(await against([])).toMatch(/something was done that nobody was told/);
});

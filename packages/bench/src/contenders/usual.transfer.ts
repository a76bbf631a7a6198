import { createHash, randomUUIDv7 } from 'node:crypto';
import { AuditEntryEntity } from '@jiedui/gateway/modules/audit/audit.entity.ts';
import { AccountEntity, FundEntity, PostingEntity, TransferEntity } from '@jiedui/gateway/modules/funds/index.ts';
import { AgreementEntity } from '@jiedui/gateway/modules/pairings/index.ts';
import { hasRole, type Viewer } from '@jiedui/gateway/schema/viewer.ts';
import { type EntityManager, type InferEntity, LockMode } from '@mikro-orm/postgresql';

export type TransferRow = InferEntity<typeof TransferEntity>;

export interface SendInput {
  requestId: string;
  fundId: string;
  amount: string;
  voucherNo: string;
  voucherOn: string;
}

/** Logging a transfer as a service around a unit of work writes it: find, check, create, flush; upserts by hand. */
export async function sendTransfer(
  em: EntityManager,
  viewer: Viewer,
  input: SendInput,
): Promise<TransferRow | { code: string }> {
  const [home = '', id = ''] = Buffer.from(input.fundId, 'base64url').toString().slice('Fund:'.length).split(',');
  const hash = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  const claimed = await em.execute<unknown[]>(
    `INSERT INTO request (user_id, request_id, operation, input_hash) VALUES (?, ?, 'sendTransfer', decode(?, 'hex'))
      ON CONFLICT DO NOTHING RETURNING request_id`,
    [viewer.userId, input.requestId, hash],
  );
  if (claimed.length === 0) return { code: 'CONFLICT' };
  const fund = await em.findOneOrFail(FundEntity, { home, id });
  const agreement = await em.findOneOrFail(AgreementEntity, { id: fund.agreementId });
  const inForce = agreement.startsOn <= viewer.businessDate && agreement.endsOn > viewer.businessDate;
  if (!inForce || viewer.level !== 'partner' || !hasRole(viewer, 'officer') || !viewer.writeHomes.includes(home))
    return { code: 'FORBIDDEN' };
  if (input.voucherOn > viewer.businessDate || input.voucherOn < agreement.startsOn) return { code: 'INVALID' };

  const fen = BigInt(input.amount);
  const accounts = await em.find(
    AccountEntity,
    { home, fundId: id, kind: { $in: ['TRANSIT', 'OUTSIDE'] } },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const accountOf = (kind: 'TRANSIT' | 'OUTSIDE') => {
    const found = accounts.find((account) => account.kind === kind);
    if (found) return found;
    const { divisionKey, providerKey } = fund;
    const made = { home, id: randomUUIDv7(), fundId: id, divisionKey, providerKey, kind, lineId: null, balance: 0n };
    return em.create(AccountEntity, made);
  };
  const debit = accountOf('TRANSIT');
  const credit = accountOf('OUTSIDE');
  debit.balance += fen;
  credit.balance -= fen;

  const place = {
    home,
    divisionKey: fund.divisionKey,
    providerKey: fund.providerKey,
    scheme: fund.scheme,
    source: fund.source,
  };
  const entry = {
    enteredBy: viewer.userId,
    enteredByName: viewer.userName,
    enteredByOrganisation: viewer.organisation.name,
  };
  const transferId = randomUUIDv7();
  const transfer = em.create(TransferEntity, {
    ...place,
    ...entry,
    id: transferId,
    fundId: id,
    instalmentId: null,
    chainNo: `${input.voucherOn.replaceAll('-', '')}-${transferId.slice(-10).toUpperCase()}`,
    holderKey: fund.providerKey,
    voucherNo: input.voucherNo,
    voucherOn: input.voucherOn,
    amountFen: fen,
    transitFen: fen,
  });
  // The transfer first: nothing tells the unit of work that the posting refers to it.
  await em.flush();
  em.create(PostingEntity, {
    ...place,
    ...entry,
    id: randomUUIDv7(),
    fundId: id,
    debitId: debit.id,
    creditId: credit.id,
    fen,
    kind: 'SENT',
    onDate: input.voucherOn,
    voucherNo: input.voucherNo,
    transferId,
  });
  em.create(AuditEntryEntity, {
    home,
    id: randomUUIDv7(),
    userId: viewer.userId,
    userName: viewer.userName,
    organisationKey: viewer.organisation.key,
    action: 'transfer.sent',
    subjectType: 'Transfer',
    subjectId: transferId,
    divisionKey: fund.divisionKey,
    providerKey: fund.providerKey,
    requestId: input.requestId,
    detail: { amountFen: input.amount, voucherNo: input.voucherNo },
  });
  await em.flush();
  await leave(em, viewer, input, { home, transferId, divisionKey: fund.divisionKey.slice(0, 9), ...fundSlice(fund) });
  return transfer as TransferRow;
}

const fundSlice = ({ providerKey, scheme, source }: { providerKey: string; scheme: string; source: string }) => ({
  providerKey,
  scheme,
  source,
});

interface Left {
  home: string;
  transferId: string;
  divisionKey: string;
  providerKey: string;
  scheme: string;
  source: string;
}

/** What every write leaves behind: the answer remembered, the home's version, a mark and the roll-up's leaves. */
async function leave(em: EntityManager, viewer: Viewer, input: SendInput, left: Left): Promise<void> {
  const { home, transferId, divisionKey, providerKey, scheme, source } = left;
  await em.execute('UPDATE request SET result = ?::jsonb WHERE user_id = ? AND request_id = ?', [
    JSON.stringify({ home, id: transferId }),
    viewer.userId,
    input.requestId,
  ]);
  await em.execute(
    `INSERT INTO change (home, version) VALUES (?, ?)
      ON CONFLICT (home) DO UPDATE SET version = greatest(change.version + 1, excluded.version)`,
    [home, Date.now()],
  );
  await em.execute('INSERT INTO rollup_mark (home, id, division_key, provider_key, month) VALUES (?, ?, ?, ?, ?)', [
    home,
    randomUUIDv7(),
    divisionKey,
    providerKey,
    `${input.voucherOn.slice(0, 7)}-01`,
  ]);
  const leaf = (measure: string) => [
    home,
    divisionKey,
    providerKey,
    scheme,
    source,
    measure,
    input.voucherOn,
    input.amount,
    1,
  ];
  await em.execute(
    `INSERT INTO rollup_leaf (home, division_key, provider_key, scheme, source, measure, day, amount, n)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?), (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (home, division_key, provider_key, scheme, source, measure, day)
      DO UPDATE SET amount = rollup_leaf.amount + excluded.amount, n = rollup_leaf.n + excluded.n`,
    [...leaf('funds.in-transit'), ...leaf('funds.sent')],
  );
}

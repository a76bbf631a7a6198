import { found } from '../../schema/refusal.ts';
import type { UseCase } from '../../schema/use-case.ts';
import { mayAct, type PairingRef } from './pairing.policy.ts';
import type { AgreementRow, PairingRow, PairingTables } from './pairing.tables.ts';

export const refOf = (row: { division_key: string; provider_key: string; parent_id?: string | null }): PairingRef => ({
  divisionKey: row.division_key,
  providerKey: row.provider_key,
  isSub: !!row.parent_id,
});

/** @throws {Refusal} NOT_FOUND where it is missing or out of reach. */
export async function getPairing(uc: UseCase, id: string, field: string): Promise<PairingRow> {
  const row = await uc
    .tables<PairingTables>()
    .selectFrom('pairing')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return found(row && mayAct(uc.viewer, 'read', refOf(row)) ? row : undefined, field);
}

/** The pairing as it stands, held until the transaction ends. @throws {Refusal} NOT_FOUND where row security refuses the write. */
export async function lockPairing(uc: UseCase, id: string, field: string): Promise<PairingRow> {
  const db = uc.tables<PairingTables>();
  const row = await db.selectFrom('pairing').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  return found(row, field);
}

/** @throws {Refusal} NOT_FOUND where it is missing or out of reach. */
export async function getAgreement(uc: UseCase, id: string, field?: string): Promise<AgreementRow> {
  const db = uc.tables<PairingTables>();
  const row = await db.selectFrom('agreement').selectAll().where('id', '=', id).executeTakeFirst();
  return found(row && mayAct(uc.viewer, 'read', refOf(row)) ? row : undefined, field);
}

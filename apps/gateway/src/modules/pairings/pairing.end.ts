import { homeOf } from '@jiedui/model';
import { sql } from 'kysely';
import { field } from '../../schema/field.ts';
import { referenceId } from '../../schema/ids.ts';
import { forbid, refuseStale, refuseUnless } from '../../schema/refusal.ts';
import { type UseCase, useCase } from '../../schema/use-case.ts';
import { getPairing, lockPairing, refOf } from './pairing.loader.ts';
import { mayAct } from './pairing.policy.ts';
import type { PairingTables } from './pairing.tables.ts';
import type { PairingState } from './pairing.terms.ts';
import { TEXTS } from './pairing.texts.ts';

export const endPairing = useCase({
  name: 'endPairing',
  description:
    'Ends a pairing with its sub-pairings and agreements on a date: from that day on the provider writes nothing.',
  input: {
    id: field.id({ description: 'The pairing.' }),
    version: field.version({ description: 'The version that was read.' }),
    endsOn: field.date({ description: 'The first day on which it no longer holds.' }),
    reason: field.text({ max: 500, description: 'Why it ends.' }),
  },
  async run(uc, input) {
    const id = referenceId('Pairing', input.id, 'id');
    const seen = await getPairing(uc, id, 'id');
    if (!mayAct(uc.viewer, 'end', refOf(seen))) forbid(TEXTS.who);
    const pairing = await lockPairing(uc, id, 'id');
    refuseStale(input.version, pairing.version);
    refuseUnless(pairing.state !== 'ENDED', 'CONFLICT', TEXTS.ended(pairing.ends_on), 'id');
    refuseUnless(input.endsOn > pairing.starts_on, 'INVALID', TEXTS.endBeforeStart(pairing.starts_on), 'endsOn');
    refuseUnless(input.endsOn <= pairing.ends_on, 'INVALID', TEXTS.cannotLengthen(pairing.ends_on), 'endsOn');
    const ended = await endWithChildren(uc, id, input.endsOn);
    await endAgreements(uc, ended, input.endsOn);
    const place = { divisionKey: pairing.division_key, providerKey: pairing.provider_key };
    uc.audit(
      'pairing.ended',
      { type: 'Pairing', home: homeOf(pairing.division_key), id, ...place },
      { endsOn: input.endsOn, reason: input.reason },
    );
    return { id };
  },
});

/** A term that had not begun by then holds no day at all. */
const endedOn = (endsOn: string) => sql<string>`least(ends_on, greatest(${endsOn}::date, starts_on))`;

/** Ends a pairing and what hangs under it; one not begun by then never begins. Returns the ids of all of them. */
async function endWithChildren(uc: UseCase, id: string, endsOn: string): Promise<string[]> {
  const rows = await uc
    .tables<PairingTables>()
    .updateTable('pairing')
    .set((row) => ({
      ends_on: endedOn(endsOn),
      state: sql<PairingState>`CASE WHEN greatest(${endsOn}::date, starts_on) <= ${uc.businessDate}::date OR starts_on >= ${endsOn}::date
        THEN 'ENDED' ELSE state END`,
      version: row('version', '+', 1),
    }))
    .where((row) => row.or([row('id', '=', id), row('parent_id', '=', id)]))
    .where('state', '<>', 'ENDED')
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}

async function endAgreements(uc: UseCase, pairingIds: readonly string[], endsOn: string): Promise<void> {
  await uc
    .tables<PairingTables>()
    .updateTable('agreement')
    .set((row) => ({
      ends_on: endedOn(endsOn),
      version: row('version', '+', 1),
    }))
    .where('pairing_id', 'in', [...pairingIds])
    .where('ends_on', '>', endsOn)
    .execute();
}

import { homeOf } from '@jiedui/model';
import { field } from '../../schema/field.ts';
import { referenceId } from '../../schema/ids.ts';
import { forbid, refuseStale, refuseUnless } from '../../schema/refusal.ts';
import { useCase } from '../../schema/use-case.ts';
import { RouteEnum } from './pairing.enums.ts';
import { getPairing, lockPairing, refOf } from './pairing.loader.ts';
import { mayAct } from './pairing.policy.ts';
import type { PairingTables } from './pairing.tables.ts';
import { isWithin, ROUTES } from './pairing.terms.ts';
import { TEXTS } from './pairing.texts.ts';

export const signAgreement = useCase({
  name: 'signAgreement',
  description: 'Records a signed agreement under a pairing: from its first day on, its provider may commit and send.',
  input: {
    pairingId: field.id({ description: 'The pairing.' }),
    version: field.version({ description: 'The pairing’s version that was read.' }),
    title: field.text({ max: 120, description: 'Title of the document.' }),
    documentNo: field.text({ max: 60, description: 'Number of the document.' }),
    signedOn: field.date({ description: 'The day it was signed.' }),
    startsOn: field.date({ description: 'The first day in force.' }),
    endsOn: field.date({ description: 'The first day no longer in force.' }),
    amount: field.fen({ description: 'The most that may be committed under it, in fen.' }),
    route: field.enum(RouteEnum, ROUTES, { description: 'How money travels.' }),
    terms: field.prose({ max: 4000, description: 'What was agreed, in words.' }),
  },
  async run(uc, input) {
    const pairingId = referenceId('Pairing', input.pairingId, 'pairingId');
    const seen = await getPairing(uc, pairingId, 'pairingId');
    if (!mayAct(uc.viewer, 'sign', refOf(seen))) forbid(TEXTS.who);
    const pairing = await lockPairing(uc, pairingId, 'pairingId');
    refuseStale(input.version, pairing.version);
    refuseUnless(pairing.state !== 'ENDED', 'CONFLICT', TEXTS.ended(pairing.ends_on), 'pairingId');
    refuseUnless(input.startsOn < input.endsOn, 'INVALID', TEXTS.backwards, 'endsOn');
    refuseUnless(input.signedOn <= uc.businessDate, 'INVALID', TEXTS.signedLater(uc.businessDate), 'signedOn');
    const term = { startsOn: pairing.starts_on, endsOn: pairing.ends_on };
    refuseUnless(isWithin(input, term), 'INVALID', TEXTS.outsidePairing(term.startsOn, term.endsOn), 'endsOn');
    const db = uc.tables<PairingTables>();
    const id = uc.newId();
    const home = homeOf(pairing.division_key);
    await db
      .insertInto('agreement')
      .values({
        id,
        home,
        pairing_id: pairingId,
        provider_key: pairing.provider_key,
        division_key: pairing.division_key,
        scheme: pairing.scheme,
        title: input.title,
        document_no: input.documentNo,
        signed_on: input.signedOn,
        starts_on: input.startsOn,
        ends_on: input.endsOn,
        amount_fen: input.amount,
        route: input.route,
        terms: input.terms,
      })
      .execute();
    await db
      .updateTable('pairing')
      .set((row) => ({ state: 'SIGNED', version: row('version', '+', 1) }))
      .where('id', '=', pairingId)
      .execute();
    const place = { divisionKey: pairing.division_key, providerKey: pairing.provider_key };
    uc.audit(
      'agreement.signed',
      { type: 'Agreement', home, id, ...place },
      { documentNo: input.documentNo, amountFen: String(input.amount) },
    );
    return { id };
  },
});

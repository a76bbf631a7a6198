import { homeOf, keyRange, rangeHolds } from '@jiedui/model';
import { field } from '../../schema/field.ts';
import { referenceId } from '../../schema/ids.ts';
import { forbid, refuseUnless } from '../../schema/refusal.ts';
import { type UseCase, useCase } from '../../schema/use-case.ts';
import { PairingSchemeEnum } from './pairing.enums.ts';
import { getPairing } from './pairing.loader.ts';
import { mayAct } from './pairing.policy.ts';
import type { PairingTables } from './pairing.tables.ts';
import { inForce, isWithin, OPEN_END, PAIRING_SCHEMES, type PairingScheme, type Term } from './pairing.terms.ts';
import { TEXTS } from './pairing.texts.ts';

interface Proposal extends Term {
  scheme: PairingScheme;
  providerKey: string;
  divisionKey: string;
}

export const proposePairing = useCase({
  name: 'proposePairing',
  description:
    'Pairs a provider with a receiver, to be signed later; with a parent, a district inside its city’s pairing.',
  input: {
    scheme: field.enum(PairingSchemeEnum, PAIRING_SCHEMES, { description: 'Under which scheme.' }),
    providerKey: field.organisationKey({ description: 'Who helps.' }),
    divisionKey: field.divisionKey({ description: 'Who is helped.' }),
    parentId: field.id({
      required: false,
      description: 'The pairing of the provider’s city or province that it belongs to.',
    }),
    startsOn: field.date({ description: 'The first day.' }),
    endsOn: field.date({
      required: false,
      description: 'The first day on which it no longer holds; open-ended where absent.',
    }),
    evidence: field.prose({ max: 500, description: 'The document it rests on.' }),
  },
  async run(uc, input) {
    const proposal: Proposal = { ...input, endsOn: input.endsOn ?? OPEN_END };
    const parentId = input.parentId ? referenceId('Pairing', input.parentId, 'parentId') : null;
    const parent = parentId ? await getPairing(uc, parentId, 'parentId') : undefined;
    if (!mayAct(uc.viewer, 'propose', { ...proposal, isSub: !!parent })) forbid(TEXTS.who);
    refuseUnless(proposal.startsOn < proposal.endsOn, 'INVALID', TEXTS.backwards, 'endsOn');
    refuseUnless(proposal.providerKey !== proposal.divisionKey, 'INVALID', TEXTS.itself, 'providerKey');
    await refuseUnknownEnds(uc, proposal);
    if (parent) {
      const term = { startsOn: parent.starts_on, endsOn: parent.ends_on };
      refuseUnless(
        parent.state === 'SIGNED' && inForce(term, uc.businessDate),
        'CONFLICT',
        TEXTS.parentNotSigned,
        'parentId',
      );
      const inside =
        parent.scheme === proposal.scheme &&
        rangeHolds(keyRange(parent.provider_key), proposal.providerKey) &&
        rangeHolds(keyRange(parent.division_key), proposal.divisionKey) &&
        isWithin(proposal, term);
      refuseUnless(inside, 'INVALID', TEXTS.outsideParent(parent.provider_key, parent.division_key), 'parentId');
    }
    await refuseSecondPairing(uc, proposal);
    const id = uc.newId();
    await uc
      .tables<PairingTables>()
      .insertInto('pairing')
      .values({
        id,
        scheme: proposal.scheme,
        provider_key: proposal.providerKey,
        division_key: proposal.divisionKey,
        parent_id: parentId,
        starts_on: proposal.startsOn,
        ends_on: proposal.endsOn,
        state: 'PROPOSED',
        evidence: input.evidence,
      })
      .execute();
    uc.audit(
      'pairing.proposed',
      { type: 'Pairing', home: homeOf(input.divisionKey), id, ...ends(proposal) },
      { scheme: proposal.scheme },
    );
    return { id };
  },
});

const ends = ({ divisionKey, providerKey }: Proposal) => ({ divisionKey, providerKey });

async function refuseUnknownEnds(uc: UseCase, { providerKey, divisionKey }: Proposal): Promise<void> {
  const db = uc.tables<PairingTables>();
  const provider = await db
    .selectFrom('organisation')
    .select('active')
    .where('key', '=', providerKey)
    .executeTakeFirst();
  refuseUnless(provider?.active, 'INVALID', TEXTS.noProvider(providerKey), 'providerKey');
  const division = await db.selectFrom('division_now').select('key').where('key', '=', divisionKey).executeTakeFirst();
  refuseUnless(division, 'INVALID', TEXTS.noDivision(divisionKey), 'divisionKey');
}

async function refuseSecondPairing(
  uc: UseCase,
  { scheme, providerKey, divisionKey, startsOn, endsOn }: Proposal,
): Promise<void> {
  const other = await uc
    .tables<PairingTables>()
    .selectFrom('pairing')
    .select('id')
    .where('provider_key', '=', providerKey)
    .where('division_key', '=', divisionKey)
    .where('scheme', '=', scheme)
    .where('state', '<>', 'ENDED')
    .where('starts_on', '<', endsOn)
    .where('ends_on', '>', startsOn)
    .executeTakeFirst();
  refuseUnless(!other, 'CONFLICT', TEXTS.paired(providerKey, divisionKey), 'divisionKey');
}

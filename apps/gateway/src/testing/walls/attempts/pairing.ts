import { randomUUIDv7 } from 'node:crypto';
import type { TestGateway } from '../../gateway.ts';
import { viewerOf } from '../../viewers.ts';
import { globalId } from '../scene.ts';
import { type Attempt, one, RARE } from './attempt.ts';

/** What a province does with the pairings of its counties. */
export async function pairingAttempts(gateway: TestGateway): Promise<Attempt[]> {
  const province = (role: string) => viewerOf({ level: 'province', key: '51', roles: [role] });
  const idOf = async (text: string): Promise<string> => String((await one(gateway, text)).id);
  const top = await idOf(`SELECT id FROM pairing WHERE provider_key = '5101' AND division_key = '5132'`);
  const running = await idOf(`SELECT id FROM pairing WHERE provider_key = '510104' AND division_key = '513324'`);
  const foreign = globalId('Pairing', await idOf(`SELECT id FROM pairing WHERE division_key = '411725'`));
  const proposed = randomUUIDv7();
  await gateway.owner(
    `INSERT INTO pairing (id, scheme, provider_key, division_key, starts_on, state, evidence)
     VALUES ($1, 'INTRA_PROVINCE', '510107', '513227', '2017-01-01', 'PROPOSED', '川府函〔2017〕1号')`,
    [proposed],
  );
  const others = [
    province('auditor'),
    viewerOf({ level: 'prefecture', key: '5132', roles: ['reviewer'] }),
    viewerOf({ level: 'county', key: '513227', roles: ['projects'] }),
  ];
  return [
    {
      verb: 'proposePairing',
      who: province('reviewer'),
      input: {
        scheme: 'INTRA_PROVINCE',
        providerKey: '510108',
        divisionKey: '513227',
        parentId: globalId('Pairing', top),
        startsOn: '2017-01-01',
        endsOn: '2017-12-31',
        evidence: RARE,
      },
      foreign: { parentId: foreign },
      others,
    },
    {
      verb: 'signAgreement',
      who: province('reviewer'),
      input: {
        pairingId: globalId('Pairing', proposed),
        version: 1,
        title: RARE,
        documentNo: RARE,
        signedOn: '2017-04-01',
        startsOn: '2017-04-01',
        endsOn: '2017-12-31',
        amount: '100',
        route: 'DIRECT',
        terms: RARE,
      },
      foreign: { pairingId: foreign },
      others,
    },
    {
      verb: 'endPairing',
      who: province('reviewer'),
      input: { id: globalId('Pairing', running), version: 1, endsOn: '2017-04-24', reason: RARE },
      foreign: { id: foreign },
      others: [province('auditor'), viewerOf({ level: 'county', key: '513324', roles: ['projects'] })],
    },
  ];
}

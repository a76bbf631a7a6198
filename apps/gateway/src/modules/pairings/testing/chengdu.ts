import { randomUUID } from 'node:crypto';
import type { Viewer } from '../../../schema/viewer.ts';
import { openTestGateway, type TestGateway, viewerOf } from '../../../testing/index.ts';

export const people = {
  /** 四川省, under which both ends lie. */
  sichuan: viewerOf({ level: 'province', key: '51', roles: ['reviewer'] }),
  henan: viewerOf({ level: 'province', key: '41', roles: ['reviewer'] }),
  chengdu: viewerOf({ level: 'partner', key: '5101', roles: ['officer'] }),
  jinjiang: viewerOf({ level: 'partner', key: '510104', roles: ['officer'] }),
  xiaojin: viewerOf({ level: 'county', key: '513227', roles: ['finance'] }),
  songpan: viewerOf({ level: 'county', key: '513224', roles: ['finance'] }),
} as const;

export type Answer = Record<string, unknown> & { __typename: string; id?: string; version?: number };

export interface Chengdu {
  gateway: TestGateway;
  propose(who: Viewer, change?: object): Promise<Answer>;
  sign(who: Viewer, pairing: Answer, change?: object): Promise<Answer>;
  end(who: Viewer, pairing: Answer, endsOn: string): Promise<Answer>;
  ask<T>(who: Viewer, document: string, variables?: Record<string, unknown>): Promise<T>;
}

/** A database with 成都, two of its districts, 阿坝 and two of its counties, and no pairing yet. */
export async function openChengdu(): Promise<Chengdu> {
  const gateway = await openTestGateway();
  for (const key of ['51', '5101', '510104', '510105', '5132', '513227', '513224', '3306']) {
    await gateway.owner(
      `INSERT INTO organisation (key, kind, name, initials, level, division_key) VALUES ($1, 'GOVERNMENT', $1, '', 'partner', $1)`,
      [key],
    );
  }
  const ask = async <T>(who: Viewer, document: string, variables?: Record<string, unknown>): Promise<T> => {
    const { data, errors } = await gateway.query<T>(who, document, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const act = async (who: Viewer, verb: string, type: string, input: object, fields: string): Promise<Answer> => {
    const name = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
    const document = `mutation ($input: ${name}!) { ${verb}(input: $input) { __typename ... on ${type} { ${fields} } ... on Refusal { code message messageEn field } } }`;
    const data = await ask<Record<string, Answer>>(who, document, { input: { requestId: randomUUID(), ...input } });
    return data[verb] as Answer;
  };
  return {
    gateway,
    ask,
    propose: (who, change = {}) =>
      act(
        who,
        'proposePairing',
        'Pairing',
        {
          scheme: 'INTRA_PROVINCE',
          providerKey: '5101',
          divisionKey: '5132',
          startsOn: '2016-01-01',
          evidence: '川委厅〔2016〕28号',
          ...change,
        },
        'id version state endsOn provider { key } division { name } parent { id }',
      ),
    sign: (who, pairing, change = {}) =>
      act(
        who,
        'signAgreement',
        'Agreement',
        {
          pairingId: pairing.id,
          version: pairing.version,
          title: '对口帮扶协议',
          documentNo: '协〔2016〕1号',
          signedOn: '2016-03-01',
          startsOn: '2016-03-01',
          endsOn: '2021-01-01',
          amount: '236800000000',
          route: 'DIRECT',
          terms: '每年安排资金，选派干部人才',
          ...change,
        },
        'id inForce committed amount pairing { id version state }',
      ),
    end: (who, pairing, endsOn) =>
      act(
        who,
        'endPairing',
        'Pairing',
        { id: pairing.id, version: pairing.version, endsOn, reason: '任务调整' },
        'id state endsOn version children { state endsOn } agreements { endsOn inForce }',
      ),
  };
}

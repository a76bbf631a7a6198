import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGateway, type TestGateway, viewerOf } from '../../testing/index.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openTestGateway();
  await gateway.owner(
    `INSERT INTO organisation (key, kind, name, initials, level, division_key) VALUES ('510104', 'GOVERNMENT', '锦江区', '', 'partner', '510104')`,
  );
  const send = (name: string, from: string, to: string) =>
    gateway.owner(
      `INSERT INTO secondment (home, id, division_key, provider_key, scheme, person_name, post, batch, starts_on, ends_on)
       VALUES ('513227', $1, '513227', '510104', 'INTRA_PROVINCE', $2, '挂职副县长', 3, $3, $4)`,
      [randomUUIDv7(), name, from, to],
    );
  await send('李蓥', '2015-01-01', '2017-01-01');
  await send('王𠮷', '2017-01-01', 'infinity');
});
afterAll(() => gateway.close());

const names = async (viewer: ReturnType<typeof viewerOf>, args = '') => {
  const { data } = await gateway.query<{ secondments: { nodes: { personName: string }[] } }>(
    viewer,
    `{ secondments${args} { nodes { personName endsOn provider { name } } } }`,
  );
  return data.secondments.nodes.map((node) => node.personName);
};

test.each([
  ['the county they serve', viewerOf({ level: 'county', key: '513227', roles: ['reporter'] }), ['王𠮷', '李蓥']],
  ['the city that sent them', viewerOf({ level: 'partner', key: '5101', roles: ['officer'] }), ['王𠮷', '李蓥']],
  ['the neighbouring county', viewerOf({ level: 'county', key: '513226', roles: ['reporter'] }), []],
  ['another partner', viewerOf({ level: 'partner', key: '3306', roles: ['officer'] }), []],
] as const)('%s reads them, the latest first, or nothing', async (_, viewer, expected) => {
  expect(await names(viewer)).toEqual(expected);
});

test('on a day only those on post', async () => {
  const county = viewerOf({ level: 'county', key: '513227', roles: ['reporter'] });
  expect(await names(county, '(onDate: "2016-12-31")')).toEqual(['李蓥']);
  expect(await names(county, '(onDate: "2017-01-01")')).toEqual(['王𠮷']);
});

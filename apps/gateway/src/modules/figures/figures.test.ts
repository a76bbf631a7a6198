import { parsePeriod } from '@jiedui/model';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Delta } from '../../schema/use-case.ts';
import { openTestGateway, type TestGateway, viewerOf } from '../../testing/index.ts';
import { CATALOGUE, evaluate, isOneYear, readingOf, rebuildTree, termsOf } from '../indicators/index.ts';
import { loadWorld } from './testing/load.ts';
import { belongs, naiveSums, type Slice } from './testing/naive.ts';
import { Dice } from './testing/random.ts';
import { worldOf } from './testing/world.ts';

const TODAY = '2017-04-23';
const world = worldOf(7, 150);
const province = viewerOf({ level: 'province', key: '51', roles: ['reviewer'] });
let gateway: TestGateway;

beforeAll(async () => {
  gateway = await openTestGateway();
  await loadWorld(gateway, world);
  const owner = new pg.Client(gateway.urls.owner);
  await owner.connect();
  await rebuildTree(owner, TODAY);
  await owner.end();
});
afterAll(() => gateway.close());

interface Part {
  key: string;
  value: string;
  own: boolean;
  recordType: string | null;
  recordId: string | null;
  onDate: string | null;
}
interface Page {
  nodes: Part[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}
interface Figure {
  key: string;
  value: string | null;
  additive: boolean;
  division: Page;
  provider: Page;
  source: Page;
  record: Page;
}

const PART = '{ nodes { key value own recordType recordId onDate } pageInfo { hasNextPage endCursor } totalCount }';
const SPLITS = `division: parts(by: DIVISION) ${PART} provider: parts(by: PROVIDER) ${PART} source: parts(by: SOURCE) ${PART}`;
const RECORDS = `record: parts(by: RECORD, first: 100, after: $after) ${PART}`;

type Filter = Slice & { period: string; asOf?: string; keys?: string[]; boundaries?: string };

async function figures(filter: Filter, parts = '', after: string | null = null): Promise<Figure[]> {
  const document = `query ($filter: FigureFilter!, $after: String) { figures(filter: $filter) { key value additive ${parts} } }`;
  const { data, errors } = await gateway.query<{ figures: Figure[] }>(
    province,
    parts === RECORDS ? document : document.replace(', $after: String', ''),
    { filter, after },
  );
  expect(errors).toBeUndefined();
  return data.figures;
}

const PERIODS = [
  '2017',
  '2016',
  '2017-04',
  '2017Q1',
  '2016H2',
  '2017W16',
  '2016-05-17',
  '2016/2017',
  '2016-11/2017-02',
  '2016-12-20/2017-01-10',
];
const SLICES: Slice[] = ['51', '5132', '513227', '513227100', '513301'].flatMap((divisionKey) => [
  { divisionKey },
  { divisionKey, providerKey: '5101' },
  { divisionKey, source: 'ENTERPRISE' },
]);
const ALONE: Slice[] = ['5101', '51', '510104', '5101x0001'].map((providerKey) => ({ providerKey }));

const dice = new Dice(11);
const questions: Filter[] = [
  ...SLICES,
  ...ALONE,
  { divisionKey: '51', providerKey: '33', scheme: 'EAST_WEST' },
].flatMap((slice) => [
  { ...slice, period: '2017' },
  { ...slice, period: dice.pick(PERIODS), asOf: dice.day() },
]);

describe.each(questions.map((filter) => [JSON.stringify(filter), filter] as const))('%s', (_, filter) => {
  const asOf = filter.asOf && filter.asOf < TODAY ? filter.asOf : TODAY;
  const reading = readingOf(parsePeriod(filter.period), asOf);
  const sums = naiveSums(
    world.deltas.filter((delta) => belongs(filter, delta)),
    reading,
  );

  test('every figure is what walking through the facts gives, and its parts add up to it', async () => {
    for (const figure of await figures(filter, SPLITS)) {
      const indicator = CATALOGUE.find(({ key }) => key === figure.key);
      if (!indicator || indicator.formula.kind === 'PROGRAMME' || figure.value === null) continue;
      if (indicator.distinctByYear) expect(isOneYear(reading)).toBe(true);
      expect([figure.key, figure.value]).toEqual([figure.key, evaluate(indicator.formula, sums).value]);
      if (!figure.additive) continue;
      for (const by of ['division', 'provider', 'source'] as const) {
        expect([figure.key, by, total(figure[by].nodes)]).toEqual([figure.key, by, figure.value]);
        expect(figure[by].totalCount).toBe(figure[by].nodes.length);
        for (const { key, own, value } of figure[by].nodes) {
          if (own && by === 'division') continue;
          const beneath = world.deltas.filter((delta) => belongs(filter, delta) && inPart(by, { key, own }, delta));
          const expected = evaluate(indicator.formula, naiveSums(beneath, reading)).value;
          expect([figure.key, by, key, value]).toEqual([figure.key, by, key, expected]);
        }
      }
    }
  });

  test('all pages of records add up to it, none twice', async () => {
    for (const { key, value, additive, record } of await figures(filter, RECORDS)) {
      if (!additive || value === null) continue;
      const records = await allRecords(filter, key, record);
      expect([key, total(records)]).toEqual([key, value]);
      expect(new Set(records.map(({ key: id, onDate }) => `${onDate} ${id}`)).size).toBe(records.length);
      expect(records.every(({ recordId, own }) => recordId !== null && !own)).toBe(true);
    }
  });

  test('nothing is 0 that nobody reported', async () => {
    const there = world.deltas.filter((delta) => belongs(filter, delta));
    for (const { key, value } of await figures(filter)) {
      const indicator = CATALOGUE.find((entry) => entry.key === key);
      const measured = termsOf(indicator?.formula ?? { kind: 'PROGRAMME', column: 'projects' });
      if (
        measured.length > 0 &&
        !there.some(({ measure }) => measure.split('.')[0] === measured[0]?.measure.split('.')[0])
      ) {
        expect([key, value]).toEqual([key, null]);
      }
    }
  });
});

/** A first page and every page behind it. */
async function allRecords(filter: Filter, key: string, first: Page): Promise<Part[]> {
  const records = [...first.nodes];
  for (let { pageInfo } = first; pageInfo.hasNextPage; ) {
    const [figure] = await figures({ ...filter, keys: [key] }, RECORDS, pageInfo.endCursor);
    if (!figure) throw new Error(key);
    records.push(...figure.record.nodes);
    pageInfo = figure.record.pageInfo;
  }
  expect(first.totalCount).toBe(records.length);
  return records;
}

/** Whether a delta is counted in a part, by the digits of its keys: a province itself is no city. */
function inPart(
  by: 'division' | 'provider' | 'source',
  { key, own }: Pick<Part, 'key' | 'own'>,
  delta: Delta,
): boolean {
  if (by === 'source') return delta.source === key;
  if (by === 'division') return belongs({ divisionKey: key }, delta);
  return own || key.length === 2 ? delta.providerKey === key : belongs({ providerKey: key }, delta);
}

const total = (parts: readonly Part[]): string => parts.reduce((sum, { value }) => sum + BigInt(value), 0n).toString();

import { cellsOf } from '@jiedui/gateway/testing/walls/sheet.ts';
import type { Random } from '../random.ts';
import type { Aims } from './aims.ts';
import type { Answer } from './ask.ts';
import { ghostId, ghostKey, ghostText } from './ghosts.ts';
import type { Foreigner } from './pairs.ts';
import type { Person } from './people.ts';
import { maySee } from './records.ts';
import { leaksIn } from './scan.ts';
import { PAPER, type World } from './world.ts';

const exported = (list: string, filter: object): string =>
  `/export/${list}.xlsx?${new URLSearchParams({ filter: JSON.stringify(filter) })}`;

/** A spreadsheet as its cells, since the file says when it was made; anything else as it is. */
async function comparable(answer: Answer): Promise<string> {
  if (answer.status !== 200 || !answer.text.includes('spreadsheetml')) return answer.text;
  return JSON.stringify(await cellsOf(answer.bytes));
}

/** Lists that can be had as spreadsheets, by the type of their rows. */
export const SHEETS: Readonly<Record<string, string>> = {
  Project: 'projects',
  Transfer: 'transfers',
  Posting: 'postings',
};

/** One's own sheet holds whatever of a list one may see, and nothing besides. */
export async function checkOwnSheet(world: World, person: Person, type: string): Promise<string[]> {
  const answer = await world.client.get(person, exported(SHEETS[type] ?? '', {}));
  const mine = world.records.of(type).filter((record) => maySee(person, record));
  if (answer.status !== 200)
    return person.admin !== '' ? [] : [`${person.username} gets no sheet: ${answer.text.slice(0, 200)}`];
  const cells = await cellsOf(answer.bytes);
  const text = JSON.stringify(cells);
  const missing = mine.flatMap(({ secrets }) => secrets.slice(0, 1)).filter((number) => !text.includes(`"${number}"`));
  return [
    ...leaksIn(person, world.records, cells),
    ...(missing.length > 0
      ? [`the sheet ${SHEETS[type]} of ${person.username} lacks ${missing.length} rows, e.g. ${missing[0]}`]
      : []),
  ];
}

/** A paper in reach is handed out, with what was put in; one out of reach is not there. */
export async function checkOwnPaper({ client }: World, person: Person, { records }: Aims): Promise<string[]> {
  const paper = records.get('Attachment');
  if (!paper) return [];
  const { status, bytes } = await client.get(person, `/files/${paper.id}`);
  const expected = maySee(person, paper) ? 200 : 404;
  if (status !== expected) return [`/files/${paper.id} answers ${person.username} ${status} instead of ${expected}`];
  return status === 200 && Buffer.from(bytes).toString() !== PAPER ? [`/files/${paper.id} is another paper`] : [];
}

/** Paths about a record out of reach, each beside one about what there is not. */
export function pathPairs(
  world: World,
  person: Person,
  { record, relation }: Foreigner,
  random: Random,
): { name: string; foreign: string; unknown: string }[] {
  const { divisionKey, providerKey } = record.row;
  if (record.type === 'Attachment')
    return [
      {
        name: `file (${relation})`,
        foreign: `/files/${record.id}`,
        unknown: `/files/${ghostId(random, world.records, record)}`,
      },
    ];
  const list = SHEETS[record.type];
  if (!list) return [];
  const mine = world.records.of(record.type).filter((other) => maySee(person, other));
  const filters: [string, string, string | undefined][] = [];
  const [secret] = record.secrets;
  // A voucher that somebody reads on another paper is not foreign to them.
  if (secret && !world.records.holders.get(secret)?.some((holder) => maySee(person, holder)))
    filters.push([list === 'projects' ? 'text' : 'voucherNo', secret, ghostText(random, world.records, secret)]);
  if (!mine.some(({ row }) => row.divisionKey.startsWith(divisionKey)))
    filters.push(['divisionKey', divisionKey, ghostKey(random, world.divisions, divisionKey)]);
  if (!mine.some(({ row }) => row.providerKey.startsWith(providerKey)))
    filters.push(['providerKey', providerKey, ghostKey(random, world.organisations, providerKey)]);
  return filters.flatMap(([name, foreign, unknown]) =>
    unknown === undefined
      ? []
      : [
          {
            name: `sheet ${list} ${name} (${relation})`,
            foreign: exported(list, { [name]: foreign }),
            unknown: exported(list, { [name]: unknown }),
          },
        ],
  );
}

/** Both paths answer the same, but for what they were asked. */
export async function checkPaths(
  world: World,
  person: Person,
  pair: { name: string; foreign: string; unknown: string },
): Promise<string[]> {
  const [foreign, unknown] = [
    await world.client.get(person, pair.foreign),
    await world.client.get(person, pair.unknown),
  ];
  const [one, other] = [await comparable(foreign), await comparable(unknown)];
  return one === other
    ? []
    : [
        `${pair.name} by ${person.username}: ${pair.foreign} and ${pair.unknown} differ: ${one.slice(0, 200)} | ${other.slice(0, 200)}`,
      ];
}

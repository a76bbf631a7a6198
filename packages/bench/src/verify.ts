import type pg from 'pg';
import { ask, type Contender } from './contender.ts';
import { readCounters, readLeft } from './left.ts';
import { canonical, comparable, type Screen, type Variables } from './screen.ts';
import { EACH } from './screens.ts';

/** What to time of a screen, for each contender: the same requests, with its own cursors. */
export type Asked = ReadonlyMap<string, readonly Variables[]>;

/**
 * Asks every contender for all of a screen and compares what comes: answers as canonical JSON, and of a write the rows it
 * left. Nothing is timed before.
 * @throws {Error} naming contender, screen and the first difference.
 */
export async function verify(
  owner: pg.Client,
  screen: Screen,
  contenders: readonly Contender[],
  cookie: string,
): Promise<Asked> {
  const variables = await screen.variables(owner);
  if (variables.length === 0) throw new Error(`${screen.name}: the data has nothing to ask for`);
  const expected = new Map<number, string>();
  const asked = new Map<string, readonly Variables[]>();
  for (const contender of contenders) {
    const own: Variables[] = [];
    for (const [i, given] of variables.entries()) {
      const { answer, request } = await askOnce(owner, contender, screen, cookie, given);
      own.push(request);
      const reference = expected.get(i) ?? answer;
      expected.set(i, reference);
      if (answer !== reference) throw new Error(difference(contender, screen, given, reference, answer));
    }
    asked.set(contender.name, own);
  }
  return asked;
}

interface Once {
  answer: string;
  /** The request to be timed. */
  request: Variables;
}

async function askOnce(
  owner: pg.Client,
  contender: Contender,
  screen: Screen,
  cookie: string,
  given: Variables,
): Promise<Once> {
  if (screen.writes) return { answer: await writeOnce(owner, contender, screen, cookie, given), request: given };
  const first = await ask(contender, screen, cookie, given);
  if (!screen.next) return { answer: canonical(comparable(first)), request: given };
  const request = { ...given, after: screen.next(first) };
  const second = await ask(contender, screen, cookie, request);
  return { answer: canonical([comparable(first), comparable(second)]), request };
}

let writes = 0;

async function writeOnce(
  owner: pg.Client,
  contender: Contender,
  screen: Screen,
  cookie: string,
  given: Variables,
): Promise<string> {
  writes += 1;
  const number = `${contender.name}-${writes}`;
  const request = JSON.parse(JSON.stringify(given).replaceAll(EACH, number)) as Variables;
  const { fundId, voucherNo, requestId } = request.input as Record<'fundId' | 'voucherNo' | 'requestId', string>;
  const [home = '', id = ''] = Buffer.from(fundId, 'base64url').toString().slice('Fund:'.length).split(',');
  const before = await readCounters(owner, { home, id });
  const answer = await ask(contender, screen, cookie, request);
  const left = await readLeft(owner, { fund: { home, id }, before, voucherNo, requestId });
  return canonical({ answer: comparable(answer), left }).replaceAll(number, EACH);
}

function difference(contender: Contender, screen: Screen, asked: Variables, expected: string, got: string): string {
  let at = 0;
  while (expected[at] === got[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 120), at + 200);
  return `${contender.name} answers ${screen.name} ${JSON.stringify(asked)} otherwise at ${at}:
expected …${around(expected)}
got      …${around(got)}`;
}

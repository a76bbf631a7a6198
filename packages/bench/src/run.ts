import pg from 'pg';
import { type Contender, type ContenderName, logIn, startContender, TITLES } from './contender.ts';
import type { BenchDatabase } from './data/database.ts';
import { BUSINESS_DATE } from './data/large.ts';
import { measure, type Round } from './measure.ts';
import type { Options } from './options.ts';
import { Quiet } from './quiet.ts';
import { randomOf, shuffled } from './random.ts';
import type { Screen, ScreenName } from './screen.ts';
import { SCREENS } from './screens.ts';
import { FUNCTIONS, UUID7 } from './sql/functions.sql.ts';
import { type Asked, verify } from './verify.ts';

export type Rounds = ReadonlyMap<`${ContenderName} ${ScreenName}`, readonly Round[]>;

export const keyOf = (contender: ContenderName, screen: ScreenName): `${ContenderName} ${ScreenName}` =>
  `${contender} ${screen}`;

/** What the contenders need of the database beside the platform's own: in the run's copy alone. */
export async function prepare(owner: pg.Client): Promise<void> {
  for (const text of [UUID7, ...FUNCTIONS]) await owner.query(text);
}

/** Starts the contenders, compares their answers, then times them in interleaved rounds of random order. */
export async function runScreens(
  options: Options,
  database: BenchDatabase,
  told: (line: string) => void,
): Promise<Rounds> {
  const owner = new pg.Client(database.urls.owner);
  await owner.connect();
  const quiet = await Quiet.keep(database.ownerUrl);
  const contenders: Contender[] = [];
  try {
    await prepare(owner);
    for (const name of options.contenders) {
      const { poolSize, profile: profileTo } = options;
      contenders.push(
        await startContender(name, { ownerUrl: database.ownerUrl, poolSize, businessDate: BUSINESS_DATE, profileTo }),
      );
    }
    const screens = SCREENS.filter(({ name }) => options.screens.includes(name));
    const prepared = await compareAll(owner, screens, contenders, told);
    await quiet.afterWriting();
    return await timeAll(options, database, { contenders, prepared, quiet, told });
  } finally {
    for (const contender of contenders) await contender.stop();
    await quiet.end();
    await owner.end();
  }
}

export interface Prepared {
  screen: Screen;
  cookie: string;
  asked: Asked;
}

/** @throws {Error} at the first answer or row that differs. */
export async function compareAll(
  owner: pg.Client,
  screens: readonly Screen[],
  contenders: readonly Contender[],
  told: (line: string) => void,
): Promise<Prepared[]> {
  const gateway = contenders.find(({ name }) => name === 'gateway');
  if (!gateway) throw new Error('the gateway is needed: people sign in there');
  const prepared: Prepared[] = [];
  for (const screen of screens) {
    const cookie = await logIn(gateway, screen.viewer);
    const asked = await verify(owner, screen, contenders, cookie);
    prepared.push({ screen, cookie, asked });
    told(`${screen.name}: ${asked.get('gateway')?.length ?? 0} requests, all answers equal`);
  }
  return prepared;
}

interface Stage {
  contenders: readonly Contender[];
  prepared: readonly Prepared[];
  quiet: Quiet;
  told: (line: string) => void;
}

async function timeAll(options: Options, database: BenchDatabase, stage: Stage): Promise<Rounds> {
  const { contenders, prepared, quiet, told } = stage;
  const random = randomOf(options.seed);
  const rounds = new Map<`${ContenderName} ${ScreenName}`, Round[]>();
  const pairs = prepared.flatMap((one) => contenders.map((contender) => ({ ...one, contender })));
  const time = async (
    { screen, cookie, asked, contender }: (typeof pairs)[number],
    seconds: number,
  ): Promise<Round> => {
    const requests = asked.get(contender.name) ?? [];
    const { connections } = options;
    const round = await measure({
      contender,
      screen,
      cookie,
      requests,
      connections,
      seconds,
      databasePid: database.pid,
    });
    if (screen.writes) await quiet.afterWriting();
    return round;
  };
  if (options.warmSeconds > 0) for (const pair of pairs) await time(pair, options.warmSeconds);
  for (let i = 1; i <= options.rounds; i++) {
    for (const pair of shuffled(pairs, random)) {
      const round = await time(pair, options.seconds);
      const key = keyOf(pair.contender.name, pair.screen.name);
      rounds.set(key, [...(rounds.get(key) ?? []), round]);
      told(
        `round ${i}/${options.rounds} ${pair.screen.name.padEnd(9)} ${TITLES[pair.contender.name].slice(0, 24).padEnd(24)} ` +
          `${round.serverMs.toFixed(3)} + ${round.databaseMs.toFixed(3)} ms, ${round.perSecond.toFixed(0)}/s`,
      );
    }
  }
  return rounds;
}

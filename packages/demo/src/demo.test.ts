import { describe, expect, test } from 'vitest';
import { sumOf } from './apportion.ts';
import type { Command } from './commands.ts';
import { demo } from './demo.ts';
import { INVENTED } from './invented-divisions.ts';
import { CHENGDU_2017, TODAY } from './published.ts';
import { replay } from './replay/replay.ts';

const { commands, agreements, accounts, secondments } = demo(INVENTED);
const chengdu = (key: string): boolean => key >= '5101' && key < '5102';
const of = <V extends Command['verb']>(verb: V) =>
  commands.filter((c): c is Extract<Command, { verb: V }> => c.verb === verb);
const funds = new Map(of('commitFunds').map((c) => [c.fundRef, chengdu(c.by)]));
const transfers = new Map(of('sendTransfer').map((c) => [c.ref, funds.get(c.fundRef)]));
const projects = new Map(
  of('createProject')
    .filter((c) => chengdu(c.providerKey))
    .map((c) => [c.ref, c]),
);
const fen = (list: readonly { amountFen: bigint }[]) => sumOf(list.map(({ amountFen }) => amountFen));

describe('Chengdu and its districts in 2017 up to the demo date', () => {
  const plan = [...projects.values()].filter((c) => c.year === 2017);
  const planned = (...categories: string[]) =>
    sumOf(plan.filter((c) => categories.includes(c.category)).map((c) => c.plannedFen));
  const arrived = [
    ...of('confirmReceipt').filter((c) => transfers.get(c.ref)),
    ...of('registerReceipt').filter((c) => funds.get(c.fundRef)),
  ].filter((c) => c.on >= '2017');
  const spent = of('recordSpending').filter((c) => projects.has(c.ref) && c.on >= '2017');

  test('the published figures come out exactly', () => {
    const instalments = of('planInstalment').filter((c) => chengdu(c.by) && c.dueOn >= '2017' && c.dueOn < '2018');
    expect(fen(instalments)).toBe(CHENGDU_2017.expectedFen);
    expect(fen(arrived)).toBe(CHENGDU_2017.inPlaceFen);
    expect(fen(spent)).toBe(CHENGDU_2017.investedFen);
    expect(plan.length).toBe(CHENGDU_2017.plannedProjects);
    expect(sumOf(plan.map((c) => c.plannedFen))).toBe(CHENGDU_2017.plannedInvestmentFen);
    expect(of('startProject').filter((c) => projects.get(c.ref)?.year === 2017).length).toBe(
      CHENGDU_2017.startedProjects,
    );
    expect(planned('HOUSING')).toBe(CHENGDU_2017.housingFen);
    expect(planned('EDUCATION', 'HEALTH')).toBe(CHENGDU_2017.educationAndHealthFen);
    expect(planned('INFRASTRUCTURE')).toBe(CHENGDU_2017.infrastructureFen);
  });

  test('what was spent belongs to projects of the 2017 plan', () => {
    expect(spent.filter((c) => projects.get(c.ref)?.year !== 2017)).toEqual([]);
  });

  test('532 people are there on the date, none of them twice', () => {
    const there = secondments.filter((s) => s.startsOn <= TODAY && TODAY < s.endsOn);
    expect(there.length).toBe(CHENGDU_2017.secondments);
    expect(new Set(there.map((s) => s.batch))).toEqual(new Set([3, 4]));
  });

  test('2017 begins with nothing idle: 2016 is spent, accepted and settled', () => {
    const world = replay(
      agreements,
      commands.filter((c) => c.on < '2017'),
    );
    for (const fund of world.funds.values()) expect(fund).toMatchObject({ transit: 0n, available: 0n });
    for (const line of world.lines.values()) expect(line.steps).toContain('closeProject');
  });

  test('more was sent than has arrived', () => {
    const sent = of('sendTransfer').filter((c) => transfers.get(c.ref) && c.on >= '2017');
    const recalled = of('recallTransfer');
    expect(fen(sent) - fen(recalled)).toBeGreaterThan(fen(arrived));
  });
});

describe('the story', () => {
  test('every command can happen when it does', () => {
    const world = replay(agreements, commands);
    expect(world.lines.size).toBe(of('createProject').length);
  });

  test('it never looks ahead, and goes forward in time', () => {
    expect(commands.filter((c) => c.on > TODAY)).toEqual([]);
    expect(commands.every((c, i) => i === 0 || c.on >= (commands[i - 1]?.on ?? ''))).toBe(true);
  });

  test('every hand has an account, and who sends never confirms', () => {
    const names = new Set(accounts.map(({ username }) => username));
    expect(commands.filter(({ by }) => !names.has(by))).toEqual([]);
    for (const c of of('confirmReceipt')) expect(c.by).toMatch(/-finance$/);
    for (const c of of('sendTransfer')) expect(c.by).toMatch(/-officer$/);
  });

  test('vouchers, documents and project names come once', () => {
    const vouchers = commands.flatMap((c) =>
      'voucherNo' in c ? [c.voucherNo] : 'documentNo' in c ? [c.documentNo] : [],
    );
    expect(new Set(vouchers).size).toBe(vouchers.length);
    const names = of('createProject').map((c) => c.name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('the same divisions give the same demo', () => {
    expect(demo(INVENTED)).toEqual({ ...demo(INVENTED), commands });
  });
});

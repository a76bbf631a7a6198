import { randomUUID } from 'node:crypto';
import { homeOf } from '@jiedui/model';
import type { Delta } from '../../../schema/use-case.ts';
import { MOVEMENTS } from '../../funds/index.ts';
import { Dice } from './random.ts';

type Row = Record<string, unknown>;
type MovementKind = keyof typeof MOVEMENTS;

/** Facts of every table that figures are drawn from, and what each counts: worked out here, not by the code under test. */
export interface World {
  tables: Map<string, Row[]>;
  deltas: Delta[];
}

export const TOWNSHIPS = ['513227100', '513227101', '513221100', '513301100'] as const;
const RECEIVERS = ['51', '5132', '513227', '513221', '513301', ...TOWNSHIPS] as const;
const PROVIDERS = ['33', '3306', '51', '5101', '510104', '510105', '5101x0001', '5114'] as const;
const SOURCES = ['EAST_WEST', 'INTRA_PROVINCE', 'ENTERPRISE'] as const;
const KINDS = Object.keys(MOVEMENTS) as MovementKind[];

const ENTRY = { entered_by: randomUUID(), entered_by_name: '王会计', entered_by_organisation: '513227' };

class Maker {
  readonly world: World = { tables: new Map(), deltas: [] };
  readonly dice: Dice;

  constructor(seed: number) {
    this.dice = new Dice(seed);
  }

  add(table: string, row: Row): string {
    const id = randomUUID();
    const rows = this.world.tables.get(table) ?? [];
    rows.push({ id, ...row });
    this.world.tables.set(table, rows);
    return id;
  }

  count(place: Row, measure: string, day: string, amount: bigint): void {
    const {
      home,
      division_key: divisionKey,
      provider_key: providerKey,
      scheme,
      source = '',
    } = place as Record<string, string>;
    this.world.deltas.push({
      home,
      divisionKey,
      providerKey,
      scheme,
      source,
      measure,
      day,
      amount,
      n: amount < 0n ? -1n : 1n,
    } as Delta);
  }

  place(): Record<'home' | 'division_key' | 'provider_key' | 'scheme' | 'source', string> {
    const division = this.dice.pick(RECEIVERS);
    const provider = this.dice.pick(PROVIDERS);
    const scheme = provider.startsWith('33') ? 'EAST_WEST' : 'INTRA_PROVINCE';
    return {
      home: homeOf(division),
      division_key: division,
      provider_key: provider,
      scheme,
      source: this.dice.pick(SOURCES),
    };
  }
}

/** A world of so many funds with a project each; the same for the same seed. */
export function worldOf(seed: number, funds: number): World {
  const maker = new Maker(seed);
  for (let i = 0; i < funds; i += 1) addFund(maker, i);
  return maker.world;
}

function addFund(maker: Maker, i: number): void {
  const { dice } = maker;
  const place = maker.place();
  const agreement_id = randomUUID();
  const fund = { ...place, fund_id: maker.add('fund', { ...place, agreement_id }) };
  const accounts = (['OUTSIDE', 'AVAILABLE'] as const).map((kind) =>
    maker.add('account', {
      home: place.home,
      division_key: place.division_key,
      provider_key: place.provider_key,
      fund_id: fund.fund_id,
      kind,
      balance: 0n,
    }),
  );
  const committed_on = dice.day();
  const amount_fen = dice.fen();
  const commitment = maker.add('commitment', {
    ...fund,
    ...ENTRY,
    agreement_id,
    amount_fen,
    year: 2017,
    committed_on,
    document_no: `承〔${i}〕`,
  });
  maker.count(place, 'funds.committed', committed_on, amount_fen);
  const instalment = { amount_fen: dice.fen(), due_on: dice.day() };
  maker.add('instalment', { ...fund, ...ENTRY, ...instalment, commitment_id: commitment });
  maker.count(place, 'funds.expected', instalment.due_on, instalment.amount_fen);
  const { source: _source, ...person } = place;
  const [starts_on, ends_on] = [dice.day(), dice.day()].sort() as [string, string];
  if (starts_on < ends_on) {
    maker.add('secondment', { ...person, person_name: '李医生', post: '医生', batch: 4, starts_on, ends_on });
    maker.count(person, 'secondments', starts_on, 1n);
    maker.count(person, 'secondments', ends_on, -1n);
  }
  addPostings(maker, fund, accounts, addProject(maker, i));
}

interface MadeProject {
  id: string;
  home: string;
  place: Row;
  finishedOn: string | null;
}

function addProject(maker: Maker, i: number): MadeProject {
  const { dice } = maker;
  const township = dice.pick(TOWNSHIPS);
  const site = dice.below(2) === 0 ? township : `${township}201`;
  const place = {
    home: homeOf(site),
    division_key: site,
    provider_key: dice.pick(PROVIDERS),
    scheme: 'INTRA_PROVINCE',
  };
  const begun = [dice.day(), dice.day()].sort() as [string, string];
  const [started_on, completed_on] = [dice.below(3) > 0 ? begun[0] : null, dice.below(3) === 0 ? begun[1] : null];
  const named = {
    number: `P${i}`,
    name: `项目${i}`,
    initials: 'xm',
    category: 'ROAD',
    state: 'STARTED',
    builder: 'RECEIVER',
  };
  const dates = {
    planned_start_on: '2016-01-01',
    deadline: '2017-12-31',
    started_on,
    completed_on: started_on && completed_on,
  };
  const id = maker.add('project', {
    ...place,
    ...ENTRY,
    ...named,
    ...dates,
    county_key: site.slice(0, 6),
    organisation_key: '513227',
    person_name: '张主任',
  });
  for (const year of [2016, 2017].slice(dice.below(2))) {
    const planned_fen = dice.fen();
    maker.add('project_year', { ...place, scheme: undefined, project_id: id, year, planned_fen });
    maker.count(place, 'projects.planned', `${year}-01-01`, 1n);
    maker.count(place, 'projects.planned-investment', `${year}-01-01`, planned_fen);
    for (const [measure, day] of [
      ['projects.started', dates.started_on],
      ['projects.done', dates.completed_on],
    ] as const) {
      if (day && day <= `${year}-12-31`) maker.count(place, measure, day > `${year}-01-01` ? day : `${year}-01-01`, 1n);
    }
  }
  return { id, home: place.home, place, finishedOn: dates.completed_on };
}

function addPostings(
  maker: Maker,
  fund: Row & { home: string },
  [debit_id, credit_id]: string[],
  project: MadeProject,
): void {
  const { dice } = maker;
  const transferId = maker.add('transfer', {
    ...fund,
    ...ENTRY,
    chain_no: 'C',
    holder_key: '5101',
    voucher_no: `V${dice.below(1e6)}`,
    voucher_on: dice.day(),
    amount_fen: 1n,
    transit_fen: 1n,
  });
  const here = project.home === fund.home;
  for (let n = dice.below(12); n > 0; n -= 1) {
    const kind = dice.pick(KINDS);
    const onProject = here && (kind === 'ALLOCATED' || kind === 'SPENT');
    const common = {
      ...fund,
      ...ENTRY,
      debit_id,
      credit_id,
      project_id: onProject ? project.id : null,
      transfer_id: ['SENT', 'CONFIRMED', 'MATCHED', 'RECALLED'].includes(kind) ? transferId : null,
    };
    const fen = dice.fen();
    const on_date = dice.day();
    const id = maker.add('posting', { ...common, kind, fen, on_date });
    countPosting(maker, fund, { kind, fen, day: on_date, project: onProject ? project : null });
    if (dice.below(6) > 0) continue;
    const reversedOn = dice.day();
    maker.add('posting', { ...common, kind: 'REVERSAL', fen, on_date: reversedOn, reverses_id: id });
    countPosting(maker, fund, { kind, fen: -fen, day: reversedOn, project: onProject ? project : null });
  }
}

interface Counted {
  kind: MovementKind;
  fen: bigint;
  day: string;
  project: MadeProject | null;
}

function countPosting(maker: Maker, fund: Row, { kind, fen, day, project }: Counted): void {
  for (const [measure, sign] of Object.entries(MOVEMENTS[kind].moves))
    maker.count(fund, measure, day, fen * BigInt(sign));
  if (!project) return;
  if (kind === 'SPENT') maker.count(project.place, 'projects.invested', day, fen);
  if (project.finishedOn === null) return;
  const later = day > project.finishedOn ? day : project.finishedOn;
  maker.count(fund, 'funds.surplus', later, kind === 'SPENT' ? -fen : fen);
}

import { randomUUID } from 'node:crypto';
import { homeOf } from '@jiedui/model';
import type { Delta } from '../../../schema/use-case.ts';
import { Dice } from './random.ts';

export type Row = Record<string, unknown>;

/** Facts of every table that figures are drawn from, and what each counts: worked out here, not by the code under test. */
export interface World {
  tables: Map<string, Row[]>;
  deltas: Delta[];
}

export const TOWNSHIPS = ['513227100', '513227101', '513221100', '513301100'] as const;
const RECEIVERS = ['51', '5132', '513227', '513221', '513301', ...TOWNSHIPS] as const;
export const PROVIDERS = ['33', '3306', '51', '5101', '510104', '510105', '5101x0001', '5114'] as const;
const SOURCES = ['EAST_WEST', 'INTRA_PROVINCE', 'ENTERPRISE'] as const;

export const ENTRY = { entered_by: randomUUID(), entered_by_name: '王会计', entered_by_organisation: '513227' };

/** Gathers rows and what they count. */
export class Maker {
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

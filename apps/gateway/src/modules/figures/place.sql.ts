import { homeOf, KEY_LENGTH, keyRange, type Level, levelOf } from '@jiedui/model';
import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import type { Context } from '../../schema/context.ts';
import { factReach } from '../../schema/reach.ts';
import { ancestorsAt } from '../indicators/index.ts';
import type { Question } from './question.ts';

/** Names of a fact's or a leaf's columns in a statement. Trusted text. */
export interface FactColumns {
  division: string;
  provider: string;
  scheme: string;
  /** Absent where a fact has no source. */
  source?: string;
  day: string;
}

export const columnsOf = (alias: string): FactColumns => ({
  division: `${alias}.division_key`,
  provider: `${alias}.provider_key`,
  scheme: `${alias}.scheme`,
  source: `${alias}.source`,
  day: `${alias}.day`,
});

const ANCESTOR: Partial<Record<Level, string>> = { PROVINCE: 'province', PREFECTURE: 'prefecture', COUNTY: 'county' };

/** The receiving side of a question: where its rows are read. */
export class Place {
  readonly question: Question;
  readonly context: Context;
  readonly level: Level | 'NATION';

  constructor(question: Question, context: Context) {
    this.question = question;
    this.context = context;
    this.level = question.divisionKey === null ? 'NATION' : levelOf(question.divisionKey);
  }

  /** Its row in the roll-up's tree; null below county, where leaves are read instead. */
  get node(): string | null {
    return this.question.divisionKey === null ? '' : this.ancestor === undefined ? null : this.question.divisionKey;
  }

  /**
   * Whether it is asked for by everybody together. Sums are seen by who stands over a place alone; whoever asks for one
   * without naming a provider does.
   */
  get isTogether(): boolean {
    const { providerKey, scheme, source } = this.question;
    return this.node !== '' && providerKey === null && scheme === null && source === null;
  }

  /** Figures are kept down to the township. */
  get isKept(): boolean {
    return this.node !== null || this.level === 'TOWNSHIP';
  }

  get ancestor(): string | undefined {
    return this.level === 'NATION' ? undefined : ANCESTOR[this.level];
  }

  /** The other dimensions asked for: provider, scheme, source. */
  dimensions({ provider, scheme, source }: FactColumns): Sql {
    const asked = this.question;
    const range = asked.providerKey === null ? undefined : keyRange(asked.providerKey);
    return sql.all(
      range && sql`${sql.raw(provider)} >= ${range.lo} AND ${sql.raw(provider)} < ${range.hi}`,
      asked.scheme === null ? undefined : sql`${sql.raw(scheme)} = ${asked.scheme}`,
      asked.source === null ? undefined : source ? sql`${sql.raw(source)} = ${asked.source}` : sql`false`,
    );
  }

  /** County, prefecture and province of a row as its leaf counts it, by township: on its own day or as of today. */
  ancestors({ division, day }: FactColumns): Sql {
    const today = `current_setting('app.business_date')::date`;
    return sql.raw(
      ancestorsAt(`left(${division}, ${KEY_LENGTH.TOWNSHIP})`, this.question.boundaries === 'TODAY' ? today : day),
    );
  }

  /**
   * The condition that a fact lies here, was given by the side asked for, and is within the viewer's reach. The hull of
   * all ranges that ever stood here drives the plan; the ancestors decide.
   */
  facts(columns: FactColumns): Sql {
    const reach = factReach(
      { divisionKey: sql.raw(columns.division), providerKey: sql.raw(columns.provider) },
      this.context,
    );
    return sql.all(this.#here(columns), this.dimensions(columns), reach);
  }

  #here(columns: FactColumns): Sql | undefined {
    const key = this.question.divisionKey;
    if (key === null) return undefined;
    const { lo, hi } = keyRange(key);
    const column = sql.raw(columns.division);
    if (this.ancestor === undefined) return sql`${column} >= ${lo} AND ${column} < ${hi}`;
    const above = sql.raw(this.ancestor);
    const moved = sql`FROM moved_range AS hull WHERE hull.${sql.raw(`${this.ancestor}_key`)} = ${key}`;
    // Where nothing has ever moved in or out, the range says it all: asking each row for its ancestors took ten times as long.
    const touched = sql`EXISTS (SELECT FROM moved_range AS touching WHERE touching.lo < ${hi} AND touching.hi > ${lo}
      OR touching.${sql.raw(`${this.ancestor}_key`)} = ${key})`;
    return sql`${column} >= least(${lo}::text COLLATE "C", (SELECT min(hull.lo) ${moved}))
      AND ${column} < greatest(${hi}::text COLLATE "C", (SELECT max(hull.hi) ${moved}))
      AND (NOT ${touched} OR (SELECT above.${above} FROM ${this.ancestors(columns)} AS above) = ${key})`;
  }

  /** The leaves of a township, by the primary key; of a place above by `facts`. */
  leaves(alias: string): Sql {
    const key = this.question.divisionKey;
    const at =
      key !== null && key.length >= KEY_LENGTH.COUNTY ? sql`${sql.raw(alias)}.home = ${homeOf(key)}` : undefined;
    return sql.all(this.ancestor === undefined ? at : undefined, this.facts(columnsOf(alias)));
  }
}

/** Wall one for tables beside the facts, which have no day of their own. */
export const reachOf = (place: Place, alias: string): Sql =>
  factReach(
    { divisionKey: sql.raw(`${alias}.division_key`), providerKey: sql.raw(`${alias}.provider_key`) },
    place.context,
  );

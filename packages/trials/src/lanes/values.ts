import type { Viewer } from '@jiedui/gateway/schema/viewer.ts';
import {
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import type { Random } from '../random.ts';
import type { Pool } from './pool.ts';

/** What an argument belongs to: `Type.field`, and how deep that stands. */
export interface ArgumentSite {
  field: string;
  depth: number;
}

const BY_NAME: Record<string, readonly unknown[]> = {
  home: ['513227', '513226', '513224', '5132', ''],
  keys: ['funds.in-place', 'funds.sent', 'funds.idle-share', 'projects.planned', 'secondments', 'programme.budget'],
  year: [2016, 2017, 2015, 1989],
  text: ['小', '金', 'cd', '成都', '51', 'x', '%', '’'],
  name: ['小', '阿', '成'],
  number: ['513227-2017-0001', '513227-2016-0001', 'none'],
  action: ['transfer.sent', 'receipt.confirmed', 'session.opened'],
  userName: ['王', '李强'],
  voucherNo: ['川财对口〔2017〕1号', 'x'],
  kind: ['GOVERNMENT', 'FIRM', '政府'],
  categories: ['EDUCATION', 'HEALTH', 'INDUSTRY', 'INFRASTRUCTURE'],
};

const BY_TYPE: Record<string, readonly unknown[]> = {
  DivisionKey: ['51', '5132', '513227', '513226', '513224', '33', '513227100', '4117', '99'],
  OrganisationKey: ['5101', '510104', '3306', '3307', '5114', '33', '5101x0001', '9999'],
  Period: ['2017', '2014/2017', '2016', '2017-04', '2016Q4', '2016H2', '2016W07', '2016-02-25'],
  Date: ['2017-04-23', '2016-12-31', '2015-01-01'],
  String: ['小', '', '2017'],
  Int: [0, 1, 2, 5, 2147483647, -1],
  Boolean: [true, false],
  Float: [0.5],
};

const SENSELESS = [
  'abc',
  '5132270',
  'x',
  '2017/2014',
  'soon',
  '2017-02-30',
  'a\u0000b',
  '1'.repeat(300),

  '💧',
];

/** A value as a variable carries it; undefined where the argument is left out. */
export class Values {
  readonly #random: Random;
  readonly #pool: Pool;
  readonly #viewer: Viewer;

  constructor(random: Random, pool: Pool, viewer: Viewer) {
    this.#random = random;
    this.#pool = pool;
    this.#viewer = viewer;
  }

  of(type: GraphQLInputType, name: string, site: ArgumentSite): unknown {
    if (!isNonNullType(type)) {
      if (name === 'first') return this.#first(site.depth);
      if (this.#random.chance(name === 'after' ? 0.75 : 0.5)) return undefined;
      if (this.#random.chance(0.06)) return null;
    }
    return this.some(type, name, site);
  }

  some(type: GraphQLInputType, name: string, site: ArgumentSite): unknown {
    const random = this.#random;
    const bare = getNullableType(type);
    if (isListType(bare)) {
      if (random.chance(0.1)) return this.some(bare.ofType, name, site);
      return Array.from({ length: random.below(4) }, () => this.some(bare.ofType, name, site));
    }
    if (isInputObjectType(bare)) {
      const entries = Object.values(bare.getFields()).flatMap((field) => {
        const value =
          isRequiredInputField(field) || random.chance(0.3) ? this.of(field.type, field.name, site) : undefined;
        return value === undefined ? [] : [[field.name, value] as const];
      });
      return Object.fromEntries(entries);
    }
    if (isEnumType(bare)) return random.pick(bare.getValues()).name;
    if (name === 'first') return this.#first(site.depth) ?? 2;
    if (name === 'after') return this.#cursor(site.field);
    if (bare.name === 'ID') return this.#id(name);
    return this.#scalar(bare.name, name);
  }

  /** What the type cannot take. */
  impossible(): unknown {
    return this.#random.pick<unknown>([{ a: 1 }, [[]], 1.5, true, '__proto__', -(2 ** 40), { constructor: null }]);
  }

  #scalar(type: string, name: string): unknown {
    const random = this.#random;
    // Names of people and papers from earlier answers find rows that made-up ones do not.
    const known = random.chance(0.6) ? this.#pool.pick(`text ${name}`, random) : undefined;
    if (known !== undefined) return known;
    if (random.chance(0.6)) {
      if (type === 'DivisionKey') return this.#viewer.divisionKey;
      if (type === 'OrganisationKey') return this.#viewer.organisation.key;
    }
    if (random.chance(0.97)) return random.pick(BY_NAME[name] ?? BY_TYPE[type] ?? ['']);
    return random.pick(SENSELESS);
  }

  #first(depth: number): number | undefined {
    const random = this.#random;
    if (random.chance(0.015)) return random.pick([-1, 501, 100_000]);
    // A page of fifty in a page of fifty is a great many rows.
    if (depth > 1) return random.below(4);
    return random.chance(0.1) ? undefined : random.pick([0, 1, 2, 3, 3, 5, 8, 20]);
  }

  #cursor(field: string): string {
    const random = this.#random;
    const own = random.chance(0.85) ? this.#pool.pick(`cursor ${field}`, random) : undefined;
    const any = own ?? (random.chance(0.8) ? this.#pool.pickAny('cursor ', random) : undefined);
    return any ?? random.pick(['', 'nonsense', 'W10', 'WyJ4Il0', '=', 'WzFd']);
  }

  #id(name: string): string {
    const random = this.#random;
    const type = /^(fund|project)Id$/.exec(name)?.[1];
    const kind = type && random.chance(0.8) ? `id ${type.charAt(0).toUpperCase()}${type.slice(1)}` : undefined;
    const known = random.chance(0.93)
      ? kind
        ? this.#pool.pick(kind, random)
        : this.#pool.pickAny('id ', random)
      : undefined;
    return known ?? random.pick(['', 'nonsense', 'UHJvamVjdDox', 'VGVybTp4', '0', 'RGl2aXNpb246OTk']);
  }
}

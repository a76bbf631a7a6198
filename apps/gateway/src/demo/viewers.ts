import type { DemoAccount } from '@jiedui/demo';
import { homeOf, KEY_LENGTH, keyRange, rangeHolds, territoryOf } from '@jiedui/model';
import type { Viewer } from '../schema/viewer.ts';
import { officeIdOf, type Reference, userIdOf } from './reference-rows.ts';

/** The story's people as the login would make them on a given day. */
export class Viewers {
  readonly #reference: Reference;
  readonly #accounts: ReadonlyMap<string, DemoAccount>;
  readonly #made = new Map<string, Viewer>();

  constructor(reference: Reference) {
    this.#reference = reference;
    this.#accounts = new Map(reference.accounts.map((account) => [account.username, account]));
  }

  /** @throws {Error} for a name without an account in an office. */
  on(username: string, businessDate: string): Viewer {
    const key = `${username} ${businessDate}`;
    const viewer = this.#made.get(key) ?? this.#make(username, businessDate);
    this.#made.set(key, viewer);
    return viewer;
  }

  #make(username: string, businessDate: string): Viewer {
    const account = this.#accounts.get(username);
    const organisation = this.#reference.organisations.find(({ key }) => key === account?.organisationKey);
    if (!account?.office || !organisation) throw new Error(`${username} holds no office in the demo`);
    const { key, name, level, divisionKey } = organisation;
    return {
      userId: userIdOf(username),
      userName: account.name,
      username,
      level,
      roles: account.roles,
      admin: '',
      officeId: officeIdOf(key, account.office),
      organisation: { key, name, divisionKey },
      divisionKey,
      // Nothing had moved in the demo's time.
      territory: level === 'partner' ? [] : territoryOf(divisionKey, []),
      providerRange: level === 'county' ? null : keyRange(key),
      writeHomes: level === 'county' ? [] : this.#writeHomes(key, businessDate),
      businessDate,
    };
  }

  /** Homes in which an agreement of the provider or its districts is in force; a prefecture's is carried out in its counties. */
  #writeHomes(key: string, day: string): string[] {
    const { agreements, organisations } = this.#reference;
    const mine = agreements.filter(
      ({ providerKey, startsOn, endsOn }) => rangeHolds(keyRange(key), providerKey) && startsOn <= day && day < endsOn,
    );
    const homes = mine.flatMap(({ divisionKey }) => [
      homeOf(divisionKey),
      ...organisations
        .filter((o) => o.key.length === KEY_LENGTH.COUNTY && o.key.startsWith(divisionKey))
        .map((o) => homeOf(o.key)),
    ]);
    return [...new Set(homes)].sort();
  }
}

import { p } from '@mikro-orm/core';
import { DivisionNowEntity } from '../divisions/index.ts';
import { OrganisationEntity } from '../identity/index.ts';
import type { PairingScheme } from '../pairings/index.ts';
import type { FundSource } from './fund.terms.ts';

// Made anew for each entity: discovery writes into a property's options.

/** Columns of every money fact: its key, where it lies, who gave it, under which scheme and source. */
export const placed = () => ({
  home: p.string().primary(),
  id: p.uuid().primary(),
  divisionKey: p.string(),
  providerKey: p.string(),
  scheme: p.string().$type<PairingScheme>(),
  source: p.string().$type<FundSource>(),
  provider: () => p.manyToOne(OrganisationEntity).joinColumn('provider_key').persist(false),
  division: () => p.manyToOne(DivisionNowEntity).joinColumn('division_key').persist(false),
});

/** Who entered a row, as they were called then. */
export const entered = () => ({
  enteredBy: p.uuid(),
  enteredByName: p.text(),
  enteredByOrganisation: p.text(),
  enteredAt: p.datetime().defaultRaw('clock_timestamp()'),
  madeUp: p.boolean().default(false),
});

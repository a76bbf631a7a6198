import type { Divisions } from '@jiedui/demo';
import type pg from 'pg';
import type { Reference } from './reference-rows.ts';

// Aba, Ganzi and Queshan: where the story's projects stand.
const SITES = `SELECT key, name, parent_key FROM division_version
  WHERE parent_key IS NOT NULL AND valid_from <= $1::date AND valid_to > $1::date
    AND ((key >= '5132' AND key < '5134') OR (key >= '411725' AND key < '411726')) AND length(key) IN (9, 12)
  ORDER BY key COLLATE "C"`;

/** The townships and villages in which the story's projects stand, as they were on a day. */
export async function readSites(owner: pg.ClientBase, day: string): Promise<Divisions> {
  const { rows } = await owner.query<{ key: string; name: string; parent_key: string }>(SITES, [day]);
  const children = Map.groupBy(rows, (row) => row.parent_key);
  return { childrenOf: (key) => children.get(key) ?? [] };
}

/** The demo without what stands on divisions that are not loaded, as in a test of a few provinces. */
export async function onKnownDivisions(owner: pg.ClientBase, reference: Reference): Promise<Reference> {
  const keys = [...reference.organisations, ...reference.pairings, ...reference.findings].map(
    ({ divisionKey }) => divisionKey,
  );
  const { rows } = await owner.query<{ key: string }>('SELECT key FROM division WHERE key = ANY ($1)', [keys]);
  const known = new Set(rows.map(({ key }) => key));
  const organisations = reference.organisations.filter(({ divisionKey }) => known.has(divisionKey));
  const bodies = new Set(organisations.map(({ key }) => key));
  const pairings = reference.pairings.filter(
    ({ divisionKey, providerKey }) => known.has(divisionKey) && bodies.has(providerKey),
  );
  const pairs = new Set(pairings.map(({ ref }) => ref));
  return {
    ...reference,
    organisations,
    offices: reference.offices.filter(({ organisationKey }) => bodies.has(organisationKey)),
    accounts: reference.accounts.filter(
      ({ organisationKey }) => organisationKey === null || bodies.has(organisationKey),
    ),
    pairings,
    agreements: reference.agreements.filter(({ ref }) => pairs.has(ref)),
    findings: reference.findings.filter(({ divisionKey }) => known.has(divisionKey)),
  };
}

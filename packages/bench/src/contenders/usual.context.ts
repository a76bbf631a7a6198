import { DivisionNowEntity } from '@jiedui/gateway/modules/divisions/index.ts';
import { OrganisationEntity } from '@jiedui/gateway/modules/identity/index.ts';
import { PairingEntity } from '@jiedui/gateway/modules/pairings/index.ts';
import { ProjectEntity } from '@jiedui/gateway/modules/projects/index.ts';
import type { Viewer } from '@jiedui/gateway/schema/viewer.ts';
import type { EntityManager, InferEntity } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';

export type DivisionRow = InferEntity<typeof DivisionNowEntity>;
export type OrganisationRow = InferEntity<typeof OrganisationEntity>;
export type PairingRow = InferEntity<typeof PairingEntity>;
export type ProjectRow = InferEntity<typeof ProjectEntity>;

/** A request's context: its own entity manager inside its transaction, and a loader for each relation. */
export interface UsualContext {
  viewer: Viewer;
  em: EntityManager;
  divisions: DataLoader<string, DivisionRow | null>;
  organisations: DataLoader<string, OrganisationRow | null>;
  children: DataLoader<string, readonly DivisionRow[]>;
  pairings: DataLoader<string, readonly PairingRow[]>;
  /** The first projects of a county by deadline; the loader's key carries how many. */
  projects: DataLoader<string, readonly ProjectRow[]>;
}

const group = <T>(keys: readonly string[], rows: readonly T[], of: (row: T) => string): T[][] => {
  const groups = Map.groupBy(rows, of);
  return keys.map((key) => groups.get(key) ?? []);
};

const byKey = <T extends { key: string }>(keys: readonly string[], rows: readonly T[]): (T | null)[] => {
  const found = new Map(rows.map((row) => [row.key, row]));
  return keys.map((key) => found.get(key) ?? null);
};

export const FIRST_PROJECTS = 5;

export function usualContext(em: EntityManager, viewer: Viewer): UsualContext {
  return {
    viewer,
    em,
    divisions: new DataLoader(async (keys) =>
      byKey(keys, await em.find(DivisionNowEntity, { key: { $in: [...keys] } })),
    ),
    organisations: new DataLoader(async (keys) =>
      byKey(keys, await em.find(OrganisationEntity, { key: { $in: [...keys] } })),
    ),
    children: new DataLoader(async (keys) => {
      const where = { parentKey: { $in: [...keys] }, kind: { $nin: ['PLACEHOLDER' as const, 'ABOLISHED' as const] } };
      return group(
        keys,
        await em.find(DivisionNowEntity, where, { orderBy: { key: 'asc' } }),
        (row) => row.parentKey ?? '',
      );
    }),
    pairings: new DataLoader(async (keys) => {
      const orderBy = { startsOn: 'desc', providerKey: 'asc', id: 'asc' } as const;
      return group(
        keys,
        await em.find(PairingEntity, { divisionKey: { $in: [...keys] } }, { orderBy }),
        (row) => row.divisionKey,
      );
    }),
    // So many of each cannot be said in one find: one a county, together.
    projects: new DataLoader((keys) =>
      Promise.all(
        keys.map((countyKey) =>
          em.find(
            ProjectEntity,
            { countyKey },
            { orderBy: { deadline: 'asc', home: 'asc', id: 'asc' }, limit: FIRST_PROJECTS },
          ),
        ),
      ),
    ),
  };
}

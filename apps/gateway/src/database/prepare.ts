import { loadDivisions } from '../modules/divisions/index.ts';
import { seedCatalogue } from '../modules/indicators/index.ts';
import { seedRules } from '../modules/rules/index.ts';
import { connect } from './connect.ts';
import { migrate } from './migrate.ts';
import { moveEverything } from './move-everything.ts';
import { type DatabaseUrls, ensureRoles, urlsOf } from './roles.ts';

/** Told what is being done and how far it is, 0 to 1. */
export type Progress = (step: string, share: number) => void;

export interface Preparation {
  progress: Progress;
  /** Loads only divisions under these keys; absent: the whole nation. For tests. */
  only?: readonly string[];
}

/**
 * Brings a database to the state the platform needs: roles, schema, divisions, catalogue, rules and terms.
 * What is there already is left alone, so a restart does nothing and an interrupted load is taken up again.
 */
export async function prepareDatabase(ownerUrl: string, { progress, only }: Preparation): Promise<DatabaseUrls> {
  progress('roles', 0);
  await ensureRoles(ownerUrl);
  const urls = urlsOf(ownerUrl);
  progress('schema', 0);
  await migrate(urls);
  const owner = await connect(urls.owner);
  try {
    await loadDivisions(owner, { only, progress: (share) => progress('divisions', share) });
    const changed = [await seedCatalogue(owner), await seedRules(owner)];
    // Other gateways may be serving already what this version says otherwise.
    if (changed.includes(true)) await moveEverything(owner);
  } finally {
    await owner.end();
  }
  return urls;
}

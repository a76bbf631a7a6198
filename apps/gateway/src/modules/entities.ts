import type { EntitySchema } from '@mikro-orm/core';
import { entities as audit } from './audit/index.ts';
import { entities as divisions } from './divisions/index.ts';
import { entities as forces } from './forces/index.ts';
import { entities as funds } from './funds/index.ts';
import { entities as identity } from './identity/index.ts';
import { entities as pairings } from './pairings/index.ts';
import { entities as projects } from './projects/index.ts';
import { entities as queries } from './queries/index.ts';
import { entities as rules } from './rules/index.ts';

/** Every module's entities, in the modules' order. */
export const entities: readonly EntitySchema[] = [
  ...divisions,
  ...identity,
  ...audit,
  ...rules,
  ...pairings,
  ...funds,
  ...projects,
  ...forces,
  ...queries,
];

import type { Guard } from '../guard.ts';
import { answeredGuards } from './answered.ts';
import { databaseGuards } from './database.ts';
import { policyGuards } from './policies.ts';
import { questionGuards } from './questions.ts';
import { reachGuards } from './reach.ts';
import { servedGuards } from './served.ts';
import { signInGuards } from './sign-in.ts';
import { writeGuards } from './writes.ts';

/** Every guard there is a way to take out. */
export const guardList: readonly Guard[] = [
  ...policyGuards,
  ...reachGuards,
  ...databaseGuards,
  ...writeGuards,
  ...questionGuards,
  ...signInGuards,
  ...servedGuards,
  ...answeredGuards,
];

import type { Campaign } from './campaign.ts';
import { crash } from './crash/index.ts';
import { guards } from './guards/index.ts';
import { hostile } from './hostile/index.ts';
import { lanes } from './lanes/index.ts';
import { ledger } from './ledger/index.ts';
import { matrix } from './matrix/index.ts';
import { overload } from './overload/index.ts';
import { walls } from './walls/index.ts';

/** In the order in which they are run. */
export const campaigns: readonly Campaign[] = [matrix, walls, lanes, ledger, crash, hostile, overload, guards];

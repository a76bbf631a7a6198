import type { TermRow } from './term-row.ts';
import { divisionTerms } from './terms-division.ts';
import { figureTerms } from './terms-figure.ts';
import { moneyTerms } from './terms-money.ts';
import { organisationTerms } from './terms-organisation.ts';
import { pairingTerms } from './terms-pairing.ts';
import { projectTerms } from './terms-project.ts';
import { queryTerms } from './terms-query.ts';

/** Every label the platform starts with. A label that changes later is a new dated row, never an edit here. */
export const startingTerms: readonly TermRow[] = [
  ...divisionTerms,
  ...organisationTerms,
  ...pairingTerms,
  ...moneyTerms,
  ...projectTerms,
  ...figureTerms,
  ...queryTerms,
];

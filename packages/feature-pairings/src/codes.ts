import type { VariablesOf } from '@jiedui/shell';
import type { PAIRINGS } from './documents.ts';

type Variables = VariablesOf<typeof PAIRINGS>;
type Scheme = NonNullable<Variables['scheme']>;
type State = NonNullable<Variables['states']>[number];

const SCHEMES: readonly Scheme[] = [
  'EAST_WEST',
  'INTRA_PROVINCE',
  'COUNTERPART_SUPPORT',
  'DESIGNATED',
  'ENTERPRISE_VILLAGE',
];
const STATES: readonly State[] = ['PROPOSED', 'SIGNED', 'ENDED'];

/** A scheme out of an address or a form; anything else is none. */
export const asScheme = (text: string | undefined): Scheme | undefined => SCHEMES.find((scheme) => scheme === text);

export const asState = (text: string | undefined): State | undefined => STATES.find((state) => state === text);

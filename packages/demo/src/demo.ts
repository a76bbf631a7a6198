import type { Command } from './commands.ts';
import { FINDINGS } from './data/findings.ts';
import { accounts, offices } from './reference/accounts.ts';
import { agreements } from './reference/agreements.ts';
import { organisations } from './reference/organisations.ts';
import { pairings } from './reference/pairings.ts';
import { PROGRAMMES } from './reference/programme.ts';
import { secondments } from './reference/secondments.ts';
import { story } from './story/story.ts';
import type {
  DemoAccount,
  DemoAgreement,
  DemoFinding,
  DemoOffice,
  DemoOrganisation,
  DemoPairing,
  DemoProgramme,
  DemoSecondment,
  Divisions,
} from './types.ts';

/** Everything the demo holds: what stands beforehand, and the story that is played on it. */
export interface Demo {
  organisations: readonly DemoOrganisation[];
  offices: readonly DemoOffice[];
  accounts: readonly DemoAccount[];
  pairings: readonly DemoPairing[];
  agreements: readonly DemoAgreement[];
  programmes: readonly DemoProgramme[];
  secondments: readonly DemoSecondment[];
  findings: readonly DemoFinding[];
  commands: readonly Command[];
}

/** What stands before the story begins; needs no divisions. */
export function reference(): Omit<Demo, 'commands'> {
  const bodies = organisations();
  const people = accounts(bodies);
  const pairs = pairings();
  return {
    organisations: bodies,
    offices: offices(bodies, people),
    accounts: people,
    pairings: pairs,
    agreements: agreements(pairs),
    programmes: PROGRAMMES,
    secondments: secondments(),
    findings: FINDINGS,
  };
}

/** The demo as of 2017-04-23; the same divisions give the same demo. */
export const demo = (divisions: Divisions): Demo => ({ ...reference(), commands: story(divisions) });

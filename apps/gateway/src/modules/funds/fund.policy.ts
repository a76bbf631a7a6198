import {
  hasRole,
  reaches,
  reachesDivision,
  reachesProvider,
  type Viewer,
  type ViewerLevel,
} from '../../schema/viewer.ts';

export type FundAction =
  | 'read'
  | 'commit'
  | 'plan'
  | 'send'
  | 'recall'
  | 'confirm'
  | 'register'
  | 'match'
  | 'return'
  | 'allocate'
  | 'spend'
  | 'reverse';

/** Where a fund lies and whose money it is. */
export interface FundRef {
  home: string;
  divisionKey: string;
  providerKey: string;
}

/** Who may do what. A level missing from a row may not: silence is refusal. */
const ALLOWED: Record<FundAction, readonly ViewerLevel[]> = {
  read: ['province', 'prefecture', 'county', 'partner'],
  commit: ['partner'],
  plan: ['partner'],
  send: ['partner'],
  recall: ['partner'],
  confirm: ['prefecture', 'county'],
  register: ['prefecture', 'county'],
  match: ['prefecture', 'county'],
  return: ['prefecture', 'county'],
  allocate: ['prefecture', 'county'],
  spend: ['prefecture', 'county'],
  reverse: ['prefecture', 'county'],
};

/** Whether the viewer's level reads money at all; which money, its reach says. */
export const mayRead = (viewer: Viewer): boolean => ALLOWED.read.includes(viewer.level);

export function mayAct(viewer: Viewer, action: FundAction, fund: FundRef): boolean {
  if (!ALLOWED[action].includes(viewer.level)) return false;
  if (!reaches(viewer, fund)) return false;
  if (action === 'read') return true;
  return viewer.level === 'partner' ? mayGive(viewer, fund) : mayReceive(viewer, fund);
}

/** The provider's side: its officers, for its own money, in homes where an agreement of its own is in force. */
function mayGive(viewer: Viewer, fund: FundRef): boolean {
  return (
    hasRole(viewer, 'officer') && reachesProvider(viewer, fund.providerKey) && viewer.writeHomes.includes(fund.home)
  );
}

function mayReceive(viewer: Viewer, fund: FundRef): boolean {
  if (!hasRole(viewer, 'finance')) return false;
  // Separation of duties: who sends money never confirms that it arrived, nor books it afterwards.
  if (fund.providerKey === viewer.organisation.key || reachesProvider(viewer, fund.providerKey)) return false;
  // A prefecture keeps the books of what came to itself; its counties keep their own.
  if (viewer.level === 'prefecture') return fund.divisionKey === viewer.divisionKey;
  return reachesDivision(viewer, fund.divisionKey);
}

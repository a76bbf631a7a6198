import { hasRole, reachesDivision, reachesProvider, type Viewer } from '../../schema/viewer.ts';

export type PairingAction = 'read' | 'propose' | 'sign' | 'end';

/** Both ends of a pairing or agreement. A sub-pairing is one inside a pairing of the provider's city or province. */
export interface PairingRef {
  divisionKey: string;
  providerKey: string;
  isSub: boolean;
}

/** Who may do what. A level missing from a row may not: silence is refusal. */
const ALLOWED: Record<Exclude<PairingAction, 'read'>, { province: string; partner: string }> = {
  propose: { province: 'reviewer', partner: 'officer' },
  sign: { province: 'reviewer', partner: 'officer' },
  end: { province: 'reviewer', partner: 'officer' },
};

/** Within reach: either end is the viewer's own, or the receiver is a division that holds the viewer's. */
export function reachesPairing(viewer: Viewer, { divisionKey, providerKey }: Omit<PairingRef, 'isSub'>): boolean {
  if (reachesDivision(viewer, divisionKey) || reachesProvider(viewer, providerKey)) return true;
  return viewer.territory.length > 0 && viewer.divisionKey.startsWith(divisionKey);
}

export function mayAct(viewer: Viewer, action: PairingAction, pairing: PairingRef): boolean {
  if (viewer.admin !== '' || !reachesPairing(viewer, pairing)) return false;
  if (action === 'read') return true;
  const mine = reachesDivision(viewer, pairing.divisionKey) || reachesProvider(viewer, pairing.providerKey);
  if (viewer.level === 'province') return mine && hasRole(viewer, ALLOWED[action].province);
  // A city hands its task down to its districts; it neither makes nor ends the pairing it stands under itself.
  return (
    viewer.level === 'partner' &&
    pairing.isSub &&
    pairing.providerKey !== viewer.organisation.key &&
    reachesProvider(viewer, pairing.providerKey) &&
    hasRole(viewer, ALLOWED[action].partner)
  );
}

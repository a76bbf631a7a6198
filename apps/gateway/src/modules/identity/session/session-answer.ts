import type { Viewer, ViewerLevel } from '../../../schema/viewer.ts';
import type { SignedIn } from './sessions.ts';

/** The app a person works in: its folder under the address. Administrators keep accounts in the province's. */
export const appOf = (level: ViewerLevel): string => (level === 'administrator' ? 'province' : level);

/** What the frame of an app shows of the signed-in person. */
export interface SessionAnswer {
  user: { username: string; name: string };
  level: ViewerLevel;
  organisation: Pick<Viewer['organisation'], 'key' | 'name'>;
  division: { key: string; name: string } | null;
  roles: readonly string[];
  offices: SignedIn['offices'];
  officeId: string | null;
  businessDate: string;
  demo: boolean;
  app: string;
}

export function sessionAnswer({ viewer, division, offices }: SignedIn, demo: boolean): SessionAnswer {
  return {
    user: { username: viewer.username, name: viewer.userName },
    level: viewer.level,
    organisation: { key: viewer.organisation.key, name: viewer.organisation.name },
    division,
    roles: viewer.roles,
    offices,
    officeId: viewer.officeId,
    businessDate: viewer.businessDate,
    demo,
    app: appOf(viewer.level),
  };
}

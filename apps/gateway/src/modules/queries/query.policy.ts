import {
  hasRole,
  reaches,
  reachesDivision,
  reachesProvider,
  type Viewer,
  type ViewerLevel,
} from '../../schema/viewer.ts';
import type { OwnerSide } from './query.terms.ts';

export type QueryAction = 'read' | 'raise' | 'answer';

/** Where a question's subject lies and which side states it. */
export interface QueryRef {
  home: string;
  divisionKey: string;
  providerKey: string;
  ownerSide: OwnerSide;
}

const EVERY_ROLE = ['reviewer', 'officer', 'reporter', 'finance', 'projects', 'auditor', 'clerk', 'secretary'] as const;
const EVERY_LEVEL: Partial<Record<ViewerLevel, readonly string[]>> = {
  province: EVERY_ROLE,
  prefecture: EVERY_ROLE,
  county: EVERY_ROLE,
  township: EVERY_ROLE,
  village: EVERY_ROLE,
  partner: EVERY_ROLE,
};

/** Who may do what: roles by level. A level or a role that is missing may not: silence is refusal. */
const ALLOWED: Record<QueryAction, Partial<Record<ViewerLevel, readonly string[]>>> = {
  read: EVERY_LEVEL,
  raise: EVERY_LEVEL,
  answer: {
    province: ['reviewer'],
    prefecture: ['reviewer', 'finance'],
    county: ['reporter', 'finance', 'projects'],
    partner: ['officer'],
  },
};

/** Levels and roles that answer, for lists of work. */
export const ANSWERING = ALLOWED.answer;

export function mayAct(viewer: Viewer, action: QueryAction, query: QueryRef): boolean {
  if (!hasRole(viewer, ...(ALLOWED[action][viewer.level] ?? []))) return false;
  if (!reaches(viewer, query)) return false;
  if (action === 'read') return true;
  // Who reaches it only as a giver, a province as much as a firm, acts while an agreement there is in force.
  if (!reachesDivision(viewer, query.divisionKey) && !viewer.writeHomes.includes(query.home)) return false;
  // Whoever states a thing corrects it; the others ask.
  return action === 'answer' ? owns(viewer, query) : !owns(viewer, query);
}

/** Whether the viewer's own organisation states the subject. Above a county that is only what lies at itself. */
function owns(viewer: Viewer, { divisionKey, providerKey, ownerSide }: QueryRef): boolean {
  if (ownerSide === 'PROVIDER') return viewer.level === 'partner' && reachesProvider(viewer, providerKey);
  if (viewer.level === 'province' || viewer.level === 'prefecture') return divisionKey === viewer.divisionKey;
  return viewer.level === 'county' && reachesDivision(viewer, divisionKey);
}

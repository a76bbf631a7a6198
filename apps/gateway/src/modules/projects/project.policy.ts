import {
  hasRole,
  reaches,
  reachesDivision,
  reachesProvider,
  type Viewer,
  type ViewerLevel,
} from '../../schema/viewer.ts';
import type { ProjectBuilder } from './project.terms.ts';

/** `record` is the start of works and the milestones; `note` is progress notes and their papers. */
export type ProjectAction =
  | 'read'
  | 'create'
  | 'approve'
  | 'update'
  | 'record'
  | 'note'
  | 'accept'
  | 'close'
  | 'terminate';

/** Where a project lies, whose money builds it, and who carries it out. */
export interface ProjectRef {
  home: string;
  divisionKey: string;
  providerKey: string;
  builder: ProjectBuilder;
}

const EVERY_ROLE = ['reviewer', 'officer', 'reporter', 'finance', 'projects', 'auditor', 'clerk', 'secretary'] as const;

/** Who may do what: roles by level. A level or a role that is missing may not: silence is refusal. */
const ALLOWED: Record<ProjectAction, Partial<Record<ViewerLevel, readonly string[]>>> = {
  read: {
    province: EVERY_ROLE,
    prefecture: EVERY_ROLE,
    county: EVERY_ROLE,
    township: EVERY_ROLE,
    village: EVERY_ROLE,
    partner: EVERY_ROLE,
  },
  create: { county: ['projects'] },
  approve: { prefecture: ['reviewer'] },
  update: { county: ['projects'] },
  record: { county: ['projects'], partner: ['officer'] },
  note: { county: ['projects'], partner: ['officer'] },
  accept: { county: ['projects'] },
  close: { county: ['projects'] },
  terminate: { county: ['projects'] },
};

export function mayAct(viewer: Viewer, action: ProjectAction, project: ProjectRef): boolean {
  if (!hasRole(viewer, ...(ALLOWED[action][viewer.level] ?? []))) return false;
  if (!reaches(viewer, project)) return false;
  if (action === 'read') return true;
  // Whoever builds says when it began and how far it is; the other side would only repeat what it was told.
  if (action === 'record' && project.builder !== sideOf(viewer)) return false;
  return viewer.level === 'partner' ? mayGive(viewer, project) : reachesDivision(viewer, project.divisionKey);
}

const sideOf = (viewer: Viewer): ProjectBuilder => (viewer.level === 'partner' ? 'PROVIDER' : 'RECEIVER');

/** A partner writes about what it builds itself, as long as an agreement of its own is in force there. */
function mayGive(viewer: Viewer, project: ProjectRef): boolean {
  if (project.builder !== 'PROVIDER') return false;
  return reachesProvider(viewer, project.providerKey) && viewer.writeHomes.includes(project.home);
}

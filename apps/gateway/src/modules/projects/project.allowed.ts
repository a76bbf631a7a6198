import type { Viewer } from '../../schema/viewer.ts';
import { mayAct, type ProjectAction, type ProjectRef } from './project.policy.ts';
import { CLOSED_STATES, mayBecome, OPEN_STATES } from './project.state.ts';
import type { ProjectState } from './project.terms.ts';

type Standing = ProjectRef & { state: ProjectState };

/** Each mutation on a project: the action it is, and the states in which it leads somewhere. */
const MUTATIONS: readonly (readonly [string, ProjectAction, (state: ProjectState) => boolean])[] = [
  ['approveProject', 'approve', (state) => state === 'PIPELINE'],
  ['updateProject', 'update', (state) => !CLOSED_STATES.includes(state)],
  ['startProject', 'record', (state) => mayBecome(state, 'STARTED') && state !== 'COMPLETED'],
  ['recordMilestone', 'record', (state) => OPEN_STATES.includes(state)],
  ['addProgressNote', 'note', () => true],
  ['acceptProject', 'accept', (state) => mayBecome(state, 'ACCEPTED')],
  ['closeProject', 'close', (state) => mayBecome(state, 'SETTLED')],
  ['terminateProject', 'terminate', (state) => mayBecome(state, 'TERMINATED')],
];

/** Names of the mutations that a viewer may carry out on a project as it stands. */
export const mayDo = (viewer: Viewer, project: Standing): string[] =>
  MUTATIONS.flatMap(([name, action, leadsOn]) =>
    leadsOn(project.state) && mayAct(viewer, action, project) ? [name] : [],
  );

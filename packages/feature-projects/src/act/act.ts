import type { ProjectMilestone, WholeProject } from '../project/documents.ts';

/** What a person may do to a project; each opens one form. */
export type Act =
  | { kind: 'approve' | 'start' | 'accept' | 'close' | 'terminate' | 'update' | 'note' }
  | { kind: 'reach' | 'takeBack' | 'plan'; milestone: ProjectMilestone };

/** What happened, what comes next, and how to take it back while that is possible. */
export type Done = { title: string; next?: string; undo?: Act };

export type ActProps = { project: WholeProject; onDone: (done: Done) => void; onCancel: () => void };

const SIMPLE = [
  ['approveProject', 'approve'],
  ['startProject', 'start'],
  ['acceptProject', 'accept'],
  ['closeProject', 'close'],
  ['addProgressNote', 'note'],
  ['updateProject', 'update'],
  ['terminateProject', 'terminate'],
] as const;

type Standing = { mayDo: readonly string[]; state: string; milestones: readonly ProjectMilestone[] };

/** Acts of a project for its reader, the next step of its life first. The gateway says what may be done (`mayDo`). */
export function actsOf({ mayDo, state, milestones }: Standing): Act[] {
  const simple = SIMPLE.flatMap(([mutation, kind]): Act[] => (mayDo.includes(mutation) ? [{ kind }] : []));
  const done = milestones.find(({ kind }) => kind === 'PROJECT_DONE');
  const completes = state === 'STARTED' && mayDo.includes('recordMilestone') && done !== undefined;
  return completes ? [{ kind: 'reach', milestone: done }, ...simple] : simple;
}

/** What may be done to one milestone: reached ones are corrected or taken back, due ones recorded or planned anew. */
export function milestoneActs({ mayDo }: Pick<Standing, 'mayDo'>, milestone: ProjectMilestone): Act[] {
  if (!mayDo.includes('recordMilestone')) return [];
  if (milestone.actualOn !== null)
    return [
      { kind: 'reach', milestone },
      { kind: 'takeBack', milestone },
    ];
  const reach: Act[] = [{ kind: 'reach', milestone }];
  // The completion is planned by the deadline, and what was passed over is due no more.
  return milestone.kind === 'PROJECT_DONE' || milestone.passedOver ? reach : [...reach, { kind: 'plan', milestone }];
}

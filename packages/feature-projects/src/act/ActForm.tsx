import { LinesSkeleton } from '@jiedui/ui';
import { lazy, Suspense } from 'react';
import type { ProjectMilestone } from '../project/documents.ts';
import { Accept, Close } from './AcceptAndClose.tsx';
import { Approve } from './Approve.tsx';
import type { Act, ActProps } from './act.ts';
import { PlanAnew, Reach, TakeBack } from './MilestoneActs.tsx';
import { Start } from './Start.tsx';
import { Terminate } from './Terminate.tsx';

const Update = lazy(() => import('./Update.tsx'));
const NoteForm = lazy(() => import('../note/NoteForm.tsx'));

/** The form of what a person is about to do to a project. */
export function ActForm({ act, ...props }: ActProps & { act: Act }) {
  return <Suspense fallback={<LinesSkeleton lines={4} />}>{formOf(act, props)}</Suspense>;
}

function formOf(act: Act, props: ActProps) {
  switch (act.kind) {
    case 'approve':
      return <Approve {...props} />;
    case 'start':
      return <Start {...props} />;
    case 'accept':
      return <Accept {...props} />;
    case 'close':
      return <Close {...props} />;
    case 'terminate':
      return <Terminate {...props} />;
    case 'update':
      return <Update {...props} />;
    case 'note':
      return <NoteForm {...props} />;
    case 'reach':
      return <Reach {...props} milestone={now(props, act.milestone)} />;
    case 'takeBack':
      return <TakeBack {...props} milestone={now(props, act.milestone)} />;
    case 'plan':
      return <PlanAnew {...props} milestone={now(props, act.milestone)} />;
  }
}

/** The milestone as it stands now: an undo was offered before its version went up. */
function now({ project }: ActProps, milestone: ProjectMilestone): ProjectMilestone {
  return project.milestones.find(({ id }) => id === milestone.id) ?? milestone;
}

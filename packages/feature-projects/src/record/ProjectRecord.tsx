import { FaultNotice, To, useTerm } from '@jiedui/shell';
import { LinesSkeleton, Notice, useText } from '@jiedui/ui';
import { Overview } from '../panel/Overview.tsx';
import { panelTexts } from '../panel/texts.ts';
import { DueMark } from '../project/DueMark.tsx';
import { useProject } from '../project/useProject.ts';

/** A project at the end of a figure's way down: what it is and where it stands, and the way to the rest of it. */
export default function ProjectRecord({ id }: { id: string }) {
  const t = useText(panelTexts);
  const term = useTerm();
  const { project, fault } = useProject(id);
  if (fault !== undefined && !project) return <FaultNotice fault={fault} />;
  if (project === undefined) return <LinesSkeleton lines={8} />;
  if (project === null) return <Notice>{t.missing}</Notice>;
  return (
    <>
      <div>
        <strong>{project.name}</strong>
        <div className="jd-project-sub jd-muted">
          <span>{project.number}</span>
          <span>{term('ProjectState', project.state)}</span>
          <DueMark due={project} />
        </div>
      </div>
      <To path={`/projects/${project.number}`}>{t.openLedger}</To>
      <Overview project={project} />
    </>
  );
}

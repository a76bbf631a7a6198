import { FaultNotice, useTerm } from '@jiedui/shell';
import { LinesSkeleton, Notice, Result, SidePanel, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { ActForm } from '../act/ActForm.tsx';
import { type Act, actsOf, type Done } from '../act/act.ts';
import { actTexts } from '../act/texts.ts';
import { DueMark } from '../project/DueMark.tsx';
import type { WholeProject } from '../project/documents.ts';
import { projectTexts } from '../project/texts.ts';
import { useProject } from '../project/useProject.ts';
import { ActButtons } from './ActButtons.tsx';
import { Overview } from './Overview.tsx';
import './panel.css';
import { ProjectViews } from './ProjectViews.tsx';
import { panelTexts } from './texts.ts';

type ProjectPanelProps = {
  /** Number or opaque id. */
  project: string;
  onClose: () => void;
  /** The form to begin with: a reviewer opens a project to approve it. */
  begin?: Act;
  /** Offered after something was done: the next of a queue. */
  onNext?: { label: string; go: () => void } | undefined;
};

/** One whole project at the right edge, with what its reader may do to it. */
export function ProjectPanel({ project: key, onClose, begin, onNext }: ProjectPanelProps) {
  const t = useText(panelTexts);
  const words = useText(projectTexts);
  const own = useText(actTexts);
  const { project, fault } = useProject(key);
  const [act, setAct] = useState<Act | undefined>(begin);
  const [done, setDone] = useState<Done>();
  const start = (next: Act | undefined) => {
    setDone(undefined);
    setAct(next);
  };
  const finish = (what: Done) => {
    setAct(undefined);
    setDone(what);
  };
  const open = project ?? undefined;
  const acts = open === undefined ? [] : actsOf(open);
  // A form to begin with is for a project that waits for it: one approved meanwhile is only shown.
  const form = act?.kind === 'approve' && !acts.some(({ kind }) => kind === 'approve') ? undefined : act;
  const undo = done?.undo;
  return (
    <SidePanel
      wide
      title={open?.name ?? words.project}
      subtitle={open === undefined ? undefined : <Standing project={open} />}
      onClose={onClose}
      footer={acts.length === 0 || form !== undefined ? undefined : <ActButtons acts={acts} onAct={start} />}
    >
      {fault === undefined ? null : <FaultNotice fault={fault} kept={open !== undefined} />}
      {done === undefined ? null : (
        <Result
          title={done.title}
          {...(done.next === undefined ? {} : { next: done.next })}
          {...(undo === undefined ? {} : { undo: <Button onClick={() => start(undo)}>{own.undo}</Button> })}
          {...(onNext === undefined
            ? {}
            : {
                actions: (
                  <Button type="primary" onClick={onNext.go}>
                    {onNext.label}
                  </Button>
                ),
              })}
        />
      )}
      {project === undefined && fault === undefined ? <LinesSkeleton lines={8} /> : null}
      {project === null ? <Notice>{t.missing}</Notice> : null}
      {open === undefined || form === undefined ? null : (
        <ActForm act={form} project={open} onDone={finish} onCancel={() => setAct(undefined)} />
      )}
      {open === undefined || form !== undefined ? null : <ProjectViews project={open} onAct={start} />}
      {open === undefined || form?.kind !== 'approve' ? null : <Overview project={open} />}
    </SidePanel>
  );
}

function Standing({ project }: { project: WholeProject }) {
  const term = useTerm();
  return (
    <span className="jd-project-sub">
      <span>{project.number}</span>
      <span>{term('ProjectState', project.state)}</span>
      <DueMark due={project} />
    </span>
  );
}

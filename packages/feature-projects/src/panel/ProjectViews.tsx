import { useAddress, useChangeAddress } from '@jiedui/shell';
import { LinesSkeleton, Tabs, useText } from '@jiedui/ui';
import { lazy, Suspense } from 'react';
import type { Act } from '../act/act.ts';
import type { WholeProject } from '../project/documents.ts';
import { Overview } from './Overview.tsx';
import { panelTexts } from './texts.ts';

const Notes = lazy(async () => ({ default: (await import('../note/Notes.tsx')).Notes }));
const Entries = lazy(async () => ({ default: (await import('./Entries.tsx')).Entries }));
const History = lazy(async () => ({ default: (await import('./History.tsx')).History }));

const VIEWS = ['overview', 'progress', 'money', 'history'] as const;
type View = (typeof VIEWS)[number];

/** The views of one project; which of them is open stands in the address. */
export function ProjectViews({ project, onAct }: { project: WholeProject; onAct: (act: Act) => void }) {
  const t = useText(panelTexts);
  const { view } = useAddress();
  const change = useChangeAddress();
  const open: View = VIEWS.find((one) => one === view) ?? 'overview';
  return (
    <Tabs
      label={t.views}
      tabs={VIEWS.map((key) => ({ key, label: t[key] }))}
      value={open}
      onChange={(key) => change({ view: key === 'overview' ? undefined : key })}
    >
      <Suspense fallback={<LinesSkeleton />}>
        {open === 'overview' ? <Overview project={project} onAct={onAct} /> : null}
        {open === 'progress' ? <Notes id={project.id} /> : null}
        {open === 'money' ? <Entries id={project.id} /> : null}
        {open === 'history' ? <History id={project.id} /> : null}
      </Suspense>
    </Tabs>
  );
}

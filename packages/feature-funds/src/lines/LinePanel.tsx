import { Loaded, useFreshQuery, useTerm } from '@jiedui/shell';
import { Notice, SidePanel, Tabs, useText } from '@jiedui/ui';
import { useState } from 'react';
import { MoneyGrid } from '../words/MoneyGrid.tsx';
import { fundWords } from '../words/texts.ts';
import { useAgreement } from '../words/useAgreement.ts';
import { AllocateForm } from './AllocateForm.tsx';
import { BulkSpend } from './BulkSpend.tsx';
import { LAST_SPENDING, LINE, type LineInFull, type ProjectOfLine } from './documents.ts';
import { Entries } from './Entries.tsx';
import { SpendForm } from './SpendForm.tsx';
import { lineTexts } from './texts.ts';

type LinePanelProps = { id: string; number: string; onClose: () => void };

/** One funding line of a project: allocate to it, spend from it, see what was booked. */
export function LinePanel({ id, number, onClose }: LinePanelProps) {
  const words = useText(fundWords);
  const term = useTerm();
  const query = useFreshQuery({ query: LINE, variables: { id, number } });
  const project = query.data?.project;
  const line = query.data?.node?.__typename === 'ProjectLine' ? query.data.node : undefined;
  const subtitleOf = ({ number: no, state }: ProjectOfLine, of: LineInFull | undefined) =>
    [no, term('ProjectState', state), ...(of ? [term('FundSource', of.source)] : [])].join(' · ');
  return (
    <SidePanel
      title={project?.name ?? number}
      subtitle={project ? subtitleOf(project, line) : undefined}
      onClose={onClose}
    >
      <Loaded query={query}>
        {(data) =>
          data.node?.__typename === 'ProjectLine' && data.project ? (
            <LineBody line={data.node} project={data.project} />
          ) : (
            <Notice>{words.missing}</Notice>
          )
        }
      </Loaded>
    </SidePanel>
  );
}

type View = 'spend' | 'allocate' | 'bulk' | 'entries';

function LineBody({ line, project }: { line: LineInFull; project: ProjectOfLine }) {
  const t = useText(lineTexts);
  const words = useText(fundWords);
  const [view, setView] = useState<View>(line.remaining === '0' ? 'allocate' : 'spend');
  const agreement = useAgreement();
  const last = useFreshQuery({
    query: LAST_SPENDING,
    variables: { projectId: project.id, divisionKey: line.fund.divisionKey },
  });
  const closed = project.state === 'SETTLED' || project.state === 'TERMINATED';
  const spendable = project.state === 'PIPELINE' ? <Notice>{t.notApproved}</Notice> : undefined;
  const views: Record<View, () => React.ReactNode> = {
    spend: () => spendable ?? <SpendForm line={line} project={project} last={last.data} />,
    bulk: () => spendable ?? <BulkSpend line={line} />,
    allocate: () => <AllocateForm line={line} />,
    entries: () => (
      <Entries entries={last.data?.postings.nodes} projectId={project.id} agreement={agreement(line.fund.agreement)} />
    ),
  };
  return (
    <>
      <MoneyGrid
        facts={[
          { label: words.planned, fen: line.planned },
          { label: words.allocated, fen: line.allocated },
          { label: words.spent, fen: line.spent },
          { label: words.remaining, fen: line.remaining, strong: true },
        ]}
      />
      {closed ? (
        <Notice>{t.closed}</Notice>
      ) : (
        <Tabs
          label={t.tabs}
          tabs={(['spend', 'allocate', 'bulk', 'entries'] as const).map((key) => ({ key, label: t[key] }))}
          value={view}
          onChange={setView}
        >
          {views[view]()}
        </Tabs>
      )}
      {closed ? views.entries() : null}
    </>
  );
}

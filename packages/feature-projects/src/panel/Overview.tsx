import { Questions, useSession, useTerm } from '@jiedui/shell';
import { Amount, DateText, Facts, MilestoneList, MomentText, Notice, Section, useText } from '@jiedui/ui';
import { type Act, milestoneActs } from '../act/act.ts';
import type { ProjectMilestone, WholeProject } from '../project/documents.ts';
import { movedDays, slipOf, toTimeline } from '../project/steps.ts';
import { projectTexts } from '../project/texts.ts';
import { AssignedPair } from './AssignedPair.tsx';
import { FundingLines } from './FundingLines.tsx';
import './panel.css';
import { panelTexts } from './texts.ts';

type OverviewProps = { project: WholeProject; onAct?: (act: Act) => void };

/** What a project is, what it costs and where it stands. Without `onAct` it is only read. */
export function Overview({ project, onAct }: OverviewProps) {
  const t = useText(panelTexts);
  const milestones = (
    <Section title={t.milestones}>
      <Milestones project={project} {...(onAct === undefined ? {} : { onAct })} />
    </Section>
  );
  // Before the approval the question is what it is and what it costs; afterwards how far it is.
  const waiting = project.state === 'PIPELINE';
  return (
    <div className="jd-overview">
      {waiting ? null : milestones}
      <FundingLines project={project} />
      <Section title={t.basics}>
        <Basics project={project} />
        <AssignedPair county={project.county} provider={project.provider} />
      </Section>
      {waiting ? milestones : null}
      <Questions subject={{ type: 'Project', id: project.id, owner: project.builder }} />
    </div>
  );
}

function Milestones({ project, onAct }: OverviewProps) {
  const t = useText(panelTexts);
  const words = useText(projectTexts);
  const term = useTerm();
  const { businessDate } = useSession();
  const { milestones, deadline } = project;
  const slip = slipOf(milestones, { deadline, today: businessDate });
  const label = (step: ProjectMilestone) => {
    const name = term('MilestoneKind', step.kind);
    const moved = movedDays(step);
    return moved > 0 && step.actualOn === null ? `${name} · ${words.moved(moved)}` : name;
  };
  const names = { reach: t.record, takeBack: t.takeBack, plan: t.plan } as const;
  const buttons = (id: string) => {
    const step = milestones.find((one) => one.id === id);
    if (step === undefined || onAct === undefined) return null;
    return milestoneActs(project, step).map((act) => {
      if (!(act.kind in names)) return null;
      const name = act.kind === 'reach' && step.actualOn !== null ? t.correct : names[act.kind as keyof typeof names];
      return (
        <button
          key={act.kind}
          type="button"
          className="jd-plain jd-tool"
          aria-label={t.act(name, term('MilestoneKind', step.kind))}
          onClick={() => onAct(act)}
        >
          {name}
        </button>
      );
    });
  };
  return (
    <>
      {slip === undefined ? null : <Notice tone="late">{words.slips(slip.on, slip.days)}</Notice>}
      <MilestoneList
        milestones={milestones.map((step) => toTimeline(step, { label: label(step), passedOver: words.passedOver }))}
        today={businessDate}
        action={({ key }) => <span className="jd-act-small jd-screen-only">{buttons(key)}</span>}
      />
    </>
  );
}

function Basics({ project }: { project: WholeProject }) {
  const t = useText(panelTexts);
  const words = useText(projectTexts);
  const term = useTerm();
  const { site, county } = project;
  const day = (value: string | null) => (value === null ? null : <DateText value={value} />);
  const dated = (label: string, value: string | null) => value !== null && { label, value: day(value) };
  return (
    <Facts
      facts={[
        project.madeUp && { label: words.madeUp, value: t.demoData },
        { label: words.site, value: site.key === county.key ? county.name : `${county.name} ${site.name}` },
        { label: words.category, value: term('ProjectCategory', project.category) },
        { label: words.builder, value: term('ProjectBuilder', project.builder) },
        { label: words.provider, value: `${project.provider.name}（${term('PairingScheme', project.scheme)}）` },
        { label: words.organisation, value: `${project.organisation.name} ${project.personName}` },
        project.beneficiaryHouseholds !== null && {
          label: t.households,
          value: t.householdsValue(project.beneficiaryHouseholds),
        },
        {
          label: t.years,
          value: project.years.map(({ id, year, planned }) => (
            <div key={id}>
              {t.yearPlan(year)} <Amount fen={planned} />
            </div>
          )),
        },
        project.approvalNo !== null && {
          label: t.approval,
          value: (
            <>
              {project.approvalNo} {day(project.approvedOn)}
            </>
          ),
        },
        dated(words.plannedStart, project.plannedStartOn),
        dated(words.started, project.startedOn),
        dated(words.deadline, project.deadline),
        dated(t.completed, project.completedOn),
        dated(t.accepted, project.acceptedOn),
        dated(t.settled, project.settledOn),
        project.endedOn !== null && {
          label: t.ended,
          value: (
            <>
              {day(project.endedOn)} {project.endReason}
            </>
          ),
        },
        project.description !== '' && { label: t.description, value: project.description },
        {
          label: t.entered,
          value: (
            <>
              {project.enteredByOrganisation} {project.enteredByName} <MomentText value={project.enteredAt} />
            </>
          ),
        },
      ]}
    />
  );
}

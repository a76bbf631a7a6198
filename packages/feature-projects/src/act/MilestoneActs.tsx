import { graphql, useTerm, useUseCase } from '@jiedui/shell';
import { FormFrame, Section, useForm, useText } from '@jiedui/ui';
import { Button } from 'antd';
import type { ProjectMilestone } from '../project/documents.ts';
import type { ActProps } from './act.ts';
import { DayForm } from './DayForm.tsx';
import { actTexts } from './texts.ts';

const RECORD = graphql(`
  mutation RecordMilestone($input: RecordMilestoneInput!) {
    recordMilestone(input: $input) {
      __typename
      ... on Milestone { id actualOn plannedOn expectedOn passedOver timeliness version }
      ... on Refusal { code message messageEn field }
    }
  }
`);

type MilestoneActProps = ActProps & { milestone: ProjectMilestone };

/** The day a milestone was reached, for the first time or corrected. */
export function Reach({ project, milestone, onDone, onCancel }: MilestoneActProps) {
  const t = useText(actTexts);
  const label = useTerm()('MilestoneKind', milestone.kind);
  const use = useUseCase(RECORD);
  const { id, version, plannedOn, actualOn: before } = milestone;
  const reach = async ({ actualOn = '' }: Record<string, string>) => {
    if ((await use.run({ milestoneId: id, version, actualOn })) === undefined) return false;
    onDone({
      title: t.reached(label, actualOn),
      ...(actualOn > plannedOn ? { next: t.lateHandsOn } : {}),
      undo: { kind: 'takeBack', milestone },
    });
    return true;
  };
  return (
    <DayForm
      title={before === null ? t.reach(label) : t.correct(label)}
      draftKey={`projects.reach.${project.id}.${milestone.kind}`}
      day={{
        name: 'actualOn',
        label: t.reachedOn,
        hint: t.plannedWas(plannedOn),
        ...(before === null ? {} : { initial: before }),
      }}
      submit={before === null ? t.reachButton : t.correctButton}
      use={use}
      onSubmit={reach}
      onCancel={onCancel}
    />
  );
}

/** Another planned day for a milestone that is due. */
export function PlanAnew({ project, milestone, onDone, onCancel }: MilestoneActProps) {
  const t = useText(actTexts);
  const label = useTerm()('MilestoneKind', milestone.kind);
  const use = useUseCase(RECORD);
  const plan = async ({ plannedOn = '' }: Record<string, string>) => {
    const done = await use.run({ milestoneId: milestone.id, version: milestone.version, plannedOn });
    if (done === undefined) return false;
    onDone({ title: t.planned(label, plannedOn) });
    return true;
  };
  return (
    <DayForm
      title={t.plan(label)}
      draftKey={`projects.plan.${project.id}.${milestone.kind}`}
      day={{
        name: 'plannedOn',
        label: t.plannedOn,
        initial: milestone.plannedOn,
        hint: t.plannedWas(milestone.plannedOn),
      }}
      submit={t.planButton}
      use={use}
      onSubmit={plan}
      onCancel={onCancel}
    />
  );
}

/** Clears a day that was recorded by mistake. */
export function TakeBack({ milestone, onDone, onCancel }: MilestoneActProps) {
  const t = useText(actTexts);
  const label = useTerm()('MilestoneKind', milestone.kind);
  const use = useUseCase(RECORD);
  const form = useForm({ initial: {} });
  const takeBack = async () => {
    const done = await use.run({ milestoneId: milestone.id, version: milestone.version, actualOn: null });
    if (done !== undefined) onDone({ title: t.takenBack(label) });
  };
  return (
    <Section title={t.takeBack(label)}>
      <FormFrame
        form={form}
        submit={t.takeBackButton}
        busy={use.busy}
        refusal={use.refusal}
        onSubmit={takeBack}
        others={<Button onClick={onCancel}>{t.cancel}</Button>}
      >
        <p>{t.takeBackHow(label, milestone.actualOn ?? '')}</p>
      </FormFrame>
    </Section>
  );
}

import { graphql, useUseCase } from '@jiedui/shell';
import { useText } from '@jiedui/ui';
import type { ActProps } from './act.ts';
import { DayForm } from './DayForm.tsx';
import { actTexts } from './texts.ts';

const START = graphql(`
  mutation StartProject($input: StartProjectInput!) {
    startProject(input: $input) {
      __typename
      ... on Project { id state version startedOn mayDo timeliness nextDueOn }
      ... on Refusal { code message messageEn field }
    }
  }
`);

export function Start({ project, onDone, onCancel }: ActProps) {
  const t = useText(actTexts);
  const use = useUseCase(START);
  const works = project.milestones.find(({ kind }) => kind === 'WORKS_STARTED');
  const start = async ({ startedOn = '' }: Record<string, string>) => {
    const done = await use.run({ id: project.id, version: project.version, startedOn });
    if (done === undefined) return false;
    const late = works !== undefined && startedOn > works.plannedOn;
    onDone({
      title: t.started(startedOn),
      next: late ? `${t.lateHandsOn}${t.startedNext}` : t.startedNext,
      // The milestone has a new version now; the panel looks it up when the undo is pressed.
      ...(works === undefined ? {} : { undo: { kind: 'takeBack', milestone: works } }),
    });
    return true;
  };
  return (
    <DayForm
      title={t.start}
      draftKey={`projects.start.${project.id}`}
      day={{ name: 'startedOn', label: t.startedOn, hint: t.plannedWas(project.plannedStartOn) }}
      submit={t.start}
      use={use}
      onSubmit={start}
      onCancel={onCancel}
    />
  );
}

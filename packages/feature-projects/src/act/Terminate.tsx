import { graphql, useUseCase } from '@jiedui/shell';
import { useText } from '@jiedui/ui';
import type { ActProps } from './act.ts';
import { DayForm } from './DayForm.tsx';
import { actTexts } from './texts.ts';

const TERMINATE = graphql(`
  mutation TerminateProject($input: TerminateProjectInput!) {
    terminateProject(input: $input) {
      __typename
      ... on Project { id state version endedOn endReason mayDo timeliness nextDueOn }
      ... on Refusal { code message messageEn field }
    }
  }
`);

export function Terminate({ project, onDone, onCancel }: ActProps) {
  const t = useText(actTexts);
  const use = useUseCase(TERMINATE);
  const end = async ({ endedOn = '', reason = '' }: Record<string, string>) => {
    const done = await use.run({ id: project.id, version: project.version, endedOn, reason: reason.trim() });
    if (done === undefined) return false;
    onDone({ title: t.terminated(endedOn) });
    return true;
  };
  return (
    <DayForm
      title={t.terminate}
      note={t.terminateHint}
      draftKey={`projects.terminate.${project.id}`}
      text={{ name: 'reason', label: t.reason, long: true }}
      day={{ name: 'endedOn', label: t.endedOn }}
      submit={t.terminate}
      use={use}
      onSubmit={end}
      onCancel={onCancel}
    />
  );
}

import { graphql, useUseCase } from '@jiedui/shell';
import { useText } from '@jiedui/ui';
import type { ActProps } from './act.ts';
import { DayForm } from './DayForm.tsx';
import { actTexts } from './texts.ts';

const ACCEPT = graphql(`
  mutation AcceptProject($input: AcceptProjectInput!) {
    acceptProject(input: $input) {
      __typename
      ... on Project { id state version acceptedOn mayDo }
      ... on Refusal { code message messageEn field }
    }
  }
`);
const CLOSE = graphql(`
  mutation CloseProject($input: CloseProjectInput!) {
    closeProject(input: $input) {
      __typename
      ... on Project { id state version settledOn mayDo }
      ... on Refusal { code message messageEn field }
    }
  }
`);

export function Accept({ project, onDone, onCancel }: ActProps) {
  const t = useText(actTexts);
  const use = useUseCase(ACCEPT);
  const accept = async ({ acceptedOn = '' }: Record<string, string>) => {
    if ((await use.run({ id: project.id, version: project.version, acceptedOn })) === undefined) return false;
    onDone({ title: t.accepted(acceptedOn), next: t.acceptedNext });
    return true;
  };
  return (
    <DayForm
      title={t.accept}
      draftKey={`projects.accept.${project.id}`}
      day={{ name: 'acceptedOn', label: t.acceptedOn }}
      submit={t.accept}
      use={use}
      onSubmit={accept}
      onCancel={onCancel}
    />
  );
}

export function Close({ project, onDone, onCancel }: ActProps) {
  const t = useText(actTexts);
  const use = useUseCase(CLOSE);
  const close = async ({ settledOn = '' }: Record<string, string>) => {
    if ((await use.run({ id: project.id, version: project.version, settledOn })) === undefined) return false;
    onDone({ title: t.settled(settledOn) });
    return true;
  };
  return (
    <DayForm
      title={t.close}
      note={t.closeHint}
      draftKey={`projects.close.${project.id}`}
      day={{ name: 'settledOn', label: t.settledOn }}
      submit={t.close}
      use={use}
      onSubmit={close}
      onCancel={onCancel}
    />
  );
}

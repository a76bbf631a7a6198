import { graphql, useUseCase } from '@jiedui/shell';
import { useText } from '@jiedui/ui';
import type { ActProps } from './act.ts';
import { DayForm } from './DayForm.tsx';
import { actTexts } from './texts.ts';

const APPROVE = graphql(`
  mutation ApproveProject($input: ApproveProjectInput!) {
    approveProject(input: $input) {
      __typename
      ... on Project { id state version approvedOn approvalNo mayDo timeliness nextDueOn }
      ... on Refusal { code message messageEn field }
    }
  }
`);

/** One document often approves many projects: its number is offered again for the next. */
let lastDocumentNo = '';

export function Approve({ project, onDone, onCancel }: ActProps) {
  const t = useText(actTexts);
  const use = useUseCase(APPROVE);
  const approve = async ({ documentNo = '', approvedOn = '' }: Record<string, string>) => {
    const done = await use.run({ id: project.id, version: project.version, documentNo: documentNo.trim(), approvedOn });
    if (done === undefined) return false;
    lastDocumentNo = documentNo.trim();
    onDone({ title: t.approved(lastDocumentNo), next: t.approvedNext });
    return true;
  };
  return (
    <DayForm
      title={t.approve}
      draftKey={`projects.approve.${project.id}`}
      text={{ name: 'documentNo', label: t.documentNo, initial: lastDocumentNo }}
      day={{ name: 'approvedOn', label: t.approvedOn }}
      submit={t.approveButton}
      use={use}
      onSubmit={approve}
      onCancel={onCancel}
    />
  );
}

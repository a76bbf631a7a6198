import { graphql, useFreshQuery } from '@jiedui/shell';
import { formatDateTime, Mark, Notice, Section, useText } from '@jiedui/ui';
import { Button } from 'antd';
import type { WholeProject } from '../project/documents.ts';
import { projectTexts } from '../project/texts.ts';
import './act.css';
import { clashes, type Editable } from './difference.ts';
import { updateTexts } from './updateTexts.ts';

const LAST_CHANGE = graphql(`
  query LastChange($id: ID!) { auditEntries(subjectId: $id, first: 1) { nodes { id at userName } } }
`);

type ConflictProps = {
  project: WholeProject;
  base: Editable;
  mine: Editable;
  theirs: Editable;
  busy: boolean;
  onKeep: () => void;
  onDrop: () => void;
};

/** Somebody saved first: both versions side by side, and the person decides. */
export function Conflict({ project, base, mine, theirs, busy, onKeep, onDrop }: ConflictProps) {
  const t = useText(updateTexts);
  const words = useText(projectTexts);
  const last = useFreshQuery({ query: LAST_CHANGE, variables: { id: project.id } }).data?.auditEntries.nodes[0];
  const labels: Record<keyof Editable, string> = {
    name: words.name,
    organisationKey: words.organisation,
    personName: words.person,
    deadline: words.deadline,
    beneficiaryHouseholds: t.households,
    description: t.description,
  };
  return (
    <Section title={t.title}>
      <Notice tone="late">{t.conflict}</Notice>
      {last === undefined ? null : <p className="jd-muted">{t.by(last.userName, formatDateTime(last.at))}</p>}
      <table className="jd-both">
        <thead>
          <tr>
            <th scope="col">{t.field}</th>
            <th scope="col">{t.mine}</th>
            <th scope="col">{t.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {clashes(base, mine, theirs).map((clash) => (
            <tr key={clash.field} data-both={clash.both}>
              <th scope="row">
                {labels[clash.field]}
                {clash.both ? <Mark tone="late">{t.both}</Mark> : null}
              </th>
              <td>{clash.mine || '—'}</td>
              <td>{clash.theirs || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="jd-form-actions">
        <Button type="primary" loading={busy} onClick={onKeep}>
          {t.keepMine}
        </Button>
        <Button onClick={onDrop}>{t.takeTheirs}</Button>
      </div>
    </Section>
  );
}

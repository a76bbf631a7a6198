import { Loaded, useFreshQuery, useTerm, useUseCase } from '@jiedui/shell';
import { Facts, Mark, Notice, Section, SidePanel, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { ORGANISATION, type OrganisationDetail, SAVE_ORGANISATION } from './documents.ts';
import { Offices } from './Offices.tsx';
import { OrganisationForm } from './OrganisationForm.tsx';
import { organisationTexts } from './texts.ts';

export function OrganisationPanel({ organisationKey, onClose }: { organisationKey: string; onClose: () => void }) {
  const t = useText(organisationTexts);
  const query = useFreshQuery({ query: ORGANISATION, variables: { key: organisationKey } });
  const organisation = query.data?.organisation;
  return (
    <SidePanel title={organisation?.name ?? t.title} subtitle={organisationKey} onClose={onClose}>
      <Loaded query={query}>
        {(data) =>
          data.organisation ? <OrganisationView organisation={data.organisation} /> : <Notice>{t.missing}</Notice>
        }
      </Loaded>
    </SidePanel>
  );
}

function OrganisationView({ organisation }: { organisation: OrganisationDetail }) {
  const t = useText(organisationTexts);
  const term = useTerm();
  const [editing, setEditing] = useState(false);
  const { kind, level, division, active, madeUp } = organisation;
  const places = division ? [...division.ancestors.map(({ name }) => name), division.name] : [];
  return (
    <>
      {editing ? (
        <OrganisationForm organisation={organisation} onSaved={() => setEditing(false)} />
      ) : (
        <>
          <Facts
            facts={[
              { label: t.kind, value: term('OrganisationKind', kind) },
              { label: t.level, value: term('ViewerLevel', level) },
              { label: t.division, value: places.join(' ') || '—' },
              { label: t.state, value: <Mark tone={active ? 'done' : 'open'}>{active ? t.active : t.closed}</Mark> },
              madeUp && { label: t.origin, value: t.madeUp },
            ]}
          />
          <Standing organisation={organisation} onEdit={() => setEditing(true)} />
        </>
      )}
      <Section title={t.offices}>
        <Offices organisationKey={organisation.key} offices={organisation.offices} />
      </Section>
    </>
  );
}

function Standing({ organisation, onEdit }: { organisation: OrganisationDetail; onEdit: () => void }) {
  const t = useText(organisationTexts);
  const save = useUseCase(SAVE_ORGANISATION);
  const { key, version, kind, name, level, division, active } = organisation;
  const turn = () =>
    save.run({
      key,
      version,
      kind,
      name,
      divisionKey: division?.key ?? key.split('x')[0] ?? key,
      level: level === 'partner' ? level : undefined,
      active: !active,
    });
  return (
    <>
      {save.refusal ? <Notice tone="late">{save.refusal.message}</Notice> : null}
      {active ? <Notice>{t.closeWarns}</Notice> : null}
      <div className="jd-form-actions">
        <Button onClick={onEdit}>{t.edit}</Button>
        <Button danger={active} loading={save.busy} onClick={() => void turn()}>
          {active ? t.close : t.reopen}
        </Button>
      </div>
    </>
  );
}

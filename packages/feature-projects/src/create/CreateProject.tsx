import { useGo, useSession } from '@jiedui/shell';
import { Amount, DateText, Facts, Page, Result, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { projectTexts } from '../project/texts.ts';
import './create.css';
import { type Created, ProjectForm } from './ProjectForm.tsx';
import { createTexts } from './texts.ts';

/** 新建项目: into the pipeline under a number for life, with its money by source and its schedule. */
export default function CreateProject() {
  const t = useText(createTexts);
  const words = useText(projectTexts);
  const go = useGo();
  const { division, organisation } = useSession();
  const [created, setCreated] = useState<Created>();
  if (created === undefined) {
    return (
      <Page title={t.title} note={t.note}>
        <ProjectForm countyKey={division?.key ?? organisation.key} onCreated={setCreated} />
      </Page>
    );
  }
  return (
    <Page title={t.title}>
      <Result
        title={t.done(created.number)}
        facts={
          <Facts
            facts={[
              { label: words.name, value: created.name },
              { label: words.planned, value: <Amount fen={created.planned} /> },
              { label: words.plannedStart, value: <DateText value={created.plannedStartOn} /> },
              { label: words.deadline, value: <DateText value={created.deadline} /> },
            ]}
          />
        }
        next={t.next}
        actions={
          <>
            <Button type="primary" onClick={() => go(`/projects/${created.number}`)}>
              {t.open}
            </Button>
            <Button onClick={() => setCreated(undefined)}>{t.again}</Button>
          </>
        }
      />
    </Page>
  );
}

import { useFilters } from '@jiedui/shell';
import { Icon, Page, Tabs, useKeys, useText } from '@jiedui/ui';
import { Button } from 'antd';
import '../funds.css';
import { useUsable } from '../words/useUsable.ts';
import { CommitmentList } from './CommitmentList.tsx';
import { CommitPanel } from './CommitPanel.tsx';
import { InstalmentList } from './InstalmentList.tsx';
import { commitmentTexts } from './texts.ts';

/** What was promised, and when it is to be sent. */
export default function Commitments() {
  const t = useText(commitmentTexts);
  const [{ view, new: fresh }, setFilter] = useFilters('view', 'new');
  const { officer, usable, bar } = useUsable();
  const commit = () => setFilter('new', '1');
  useKeys(officer && usable ? { n: commit } : {});
  const tab = view === 'commitments' ? 'commitments' : 'instalments';
  return (
    <Page
      title={t.title}
      actions={
        officer ? (
          <Button icon={<Icon name="plus" />} onClick={commit} {...bar}>
            {t.commit}
          </Button>
        ) : undefined
      }
    >
      <Tabs
        label={t.views}
        tabs={[
          { key: 'instalments', label: t.instalments },
          { key: 'commitments', label: t.commitments },
        ]}
        value={tab}
        onChange={(key) => setFilter('view', key === 'commitments' ? key : undefined)}
      >
        {tab === 'instalments' ? <InstalmentList /> : <CommitmentList />}
      </Tabs>
      {fresh && officer && usable ? <CommitPanel /> : null}
    </Page>
  );
}

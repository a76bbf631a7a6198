import { isFor, useFilters, useSession } from '@jiedui/shell';
import { Icon, Page, Tabs, useKeys, useText } from '@jiedui/ui';
import { Button } from 'antd';
import '../funds.css';
import { CommitmentList } from './CommitmentList.tsx';
import { CommitPanel } from './CommitPanel.tsx';
import { InstalmentList } from './InstalmentList.tsx';
import { commitmentTexts } from './texts.ts';

/** What was promised, and when it is to be sent. */
export default function Commitments() {
  const t = useText(commitmentTexts);
  const session = useSession();
  const [{ view, new: fresh }, setFilter] = useFilters('view', 'new');
  const officer = isFor(session, { levels: ['partner'], roles: ['officer'] });
  const commit = () => setFilter('new', '1');
  useKeys(officer ? { n: commit } : {});
  const tab = view === 'commitments' ? 'commitments' : 'instalments';
  return (
    <Page
      title={t.title}
      actions={
        officer ? (
          <Button icon={<Icon name="plus" />} onClick={commit}>
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
      {fresh && officer ? <CommitPanel /> : null}
    </Page>
  );
}

import { isFor, useFilters, useSession } from '@jiedui/shell';
import { Icon, Page, Tabs, useText } from '@jiedui/ui';
import { Button } from 'antd';
import '../funds.css';
import { fundWords } from '../words/texts.ts';
import { RegisterPanel } from './RegisterPanel.tsx';
import { ToConfirm } from './ToConfirm.tsx';
import { receiptTexts } from './texts.ts';
import { Unmatched } from './Unmatched.tsx';

/** The finance office's inbox: what is on its way here, and what came without a word. */
export default function Receipts() {
  const t = useText(receiptTexts);
  const words = useText(fundWords);
  const session = useSession();
  const [{ view, new: fresh }, setFilter] = useFilters('view', 'new');
  const finance = isFor(session, { levels: ['county', 'prefecture'], roles: ['finance'] });
  const tab = view === 'unmatched' ? 'unmatched' : 'transit';
  return (
    <Page
      title={t.title}
      note={words.today(session.businessDate)}
      actions={
        finance ? (
          <Button icon={<Icon name="plus" />} onClick={() => setFilter('new', '1')}>
            {t.register}
          </Button>
        ) : undefined
      }
    >
      <Tabs
        label={t.views}
        tabs={[
          { key: 'transit', label: t.inTransit },
          { key: 'unmatched', label: t.unmatched },
        ]}
        value={tab}
        onChange={(key) => setFilter('view', key === 'unmatched' ? key : undefined)}
      >
        {tab === 'transit' ? <ToConfirm /> : <Unmatched />}
      </Tabs>
      {fresh && finance ? <RegisterPanel onClose={() => setFilter('new', undefined)} /> : null}
    </Page>
  );
}

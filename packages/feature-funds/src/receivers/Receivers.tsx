import { FaultNotice, isFor, useGo, useOpenItem, useScope, useSession } from '@jiedui/shell';
import { DataList, Empty, Icon, Page, PeriodText, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { ReceiverPanel } from './ReceiverPanel.tsx';
import { receiverTexts } from './texts.ts';
import { useReceiverColumns } from './useReceiverColumns.tsx';
import { useReceivers } from './useReceivers.ts';
import { YearPlan } from './YearPlan.tsx';

/** All receivers side by side, from promise to spending, and beneath them what is to be sent month by month. */
export default function Receivers() {
  const t = useText(receiverTexts);
  const session = useSession();
  const { period } = useScope();
  const go = useGo();
  const [open, setOpen] = useOpenItem();
  const { query, rows } = useReceivers();
  const columns = useReceiverColumns(rows ?? []);
  const officer = isFor(session, { levels: ['partner'], roles: ['officer'] });
  return (
    <Page
      title={t.title}
      note={<PeriodText value={period} />}
      actions={
        officer ? (
          <Button type="primary" icon={<Icon name="plus" />} onClick={() => go('/transfers', { new: '1' })}>
            {t.log}
          </Button>
        ) : undefined
      }
    >
      {query.fault ? <FaultNotice fault={query.fault} kept={query.data !== undefined} /> : null}
      <DataList
        name="funds.receivers"
        label={t.title}
        columns={columns}
        rows={query.fault && !rows ? [] : rows}
        rowKey={(row) => row.key}
        selected={open}
        onOpen={(row) => setOpen(row.key)}
        empty={<Empty title={t.emptyTitle}>{t.emptyHow}</Empty>}
      />
      <YearPlan />
      {open && query.data ? (
        <ReceiverPanel key={open} divisionKey={open} found={query.data} onClose={() => setOpen(undefined)} />
      ) : null}
    </Page>
  );
}

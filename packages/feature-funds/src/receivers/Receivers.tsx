import { FaultNotice, useGo, useOpenItem, useScope } from '@jiedui/shell';
import { DataList, Empty, Icon, Page, PeriodText, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { AssignedNote } from '../words/AssignedNote.tsx';
import { useUsable } from '../words/useUsable.ts';
import { ReceiverPanel } from './ReceiverPanel.tsx';
import { receiverTexts } from './texts.ts';
import { useReceiverColumns } from './useReceiverColumns.tsx';
import { useReceivers } from './useReceivers.tsx';
import { YearPlan } from './YearPlan.tsx';

/** All receivers side by side, from promise to spending, and beneath them what is to be sent month by month. */
export default function Receivers() {
  const t = useText(receiverTexts);
  const { period } = useScope();
  const go = useGo();
  const [open, setOpen] = useOpenItem();
  const { fault, links, rows, underWay, readers } = useReceivers();
  const columns = useReceiverColumns(rows ?? []);
  const { officer, bar } = useUsable();
  return (
    <Page
      title={t.title}
      note={
        <>
          <PeriodText value={period} /> <AssignedNote />
        </>
      }
      actions={
        officer ? (
          <Button type="primary" icon={<Icon name="plus" />} onClick={() => go('/transfers', { new: '1' })} {...bar}>
            {t.log}
          </Button>
        ) : undefined
      }
    >
      {readers}
      {fault ? <FaultNotice fault={fault} kept={rows !== undefined} /> : null}
      <DataList
        name="funds.receivers"
        label={t.title}
        columns={columns}
        rows={fault && !rows ? [] : rows}
        rowKey={(row) => row.key}
        selected={open}
        onOpen={(row) => setOpen(row.key)}
        empty={<Empty title={t.emptyTitle}>{t.emptyHow}</Empty>}
      />
      <YearPlan />
      {open && links ? (
        <ReceiverPanel
          key={open}
          links={links.filter(({ division }) => division.key === open)}
          underWay={underWay.filter(({ division }) => division.key === open)}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </Page>
  );
}

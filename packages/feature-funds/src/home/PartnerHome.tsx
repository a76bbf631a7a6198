import { FaultNotice, To, useGo } from '@jiedui/shell';
import { DataList, Empty, Section, useText } from '@jiedui/ui';
import { receiverTexts } from '../receivers/texts.ts';
import { useReceiverColumns } from '../receivers/useReceiverColumns.tsx';
import { useReceivers } from '../receivers/useReceivers.tsx';
import { AssignedNote } from '../words/AssignedNote.tsx';
import { DueNext } from './DueNext.tsx';
import { homeTexts } from './texts.ts';

/** The partner's home: log what was sent, see what is due, compare the receivers. */
export default function PartnerHome() {
  const t = useText(homeTexts);
  const receivers = useText(receiverTexts);
  const go = useGo();
  const { fault, rows, readers } = useReceivers();
  const columns = useReceiverColumns(rows ?? []);
  return (
    <>
      <DueNext />
      <Section title={t.receivers} note={<AssignedNote />} end={<To path="/receivers">{t.all}</To>}>
        {readers}
        {fault ? <FaultNotice fault={fault} kept={rows !== undefined} /> : null}
        <DataList
          name="funds.home.receivers"
          label={t.receivers}
          columns={columns}
          rows={fault && !rows ? [] : rows}
          rowKey={(row) => row.key}
          onOpen={(row) => go('/receivers', { open: row.key })}
          empty={<Empty title={receivers.emptyTitle}>{receivers.emptyHow}</Empty>}
        />
      </Section>
    </>
  );
}

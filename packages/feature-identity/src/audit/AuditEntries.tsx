import { FaultNotice, useFilters, useOpenItem, usePages, useSession } from '@jiedui/shell';
import {
  type Column,
  DataList,
  Empty,
  FilterChips,
  Mark,
  MomentText,
  Notice,
  Page,
  parseDate,
  useText,
} from '@jiedui/ui';
import { Button } from 'antd';
import { TextFilter } from '../pick/TextFilter.tsx';
import { DayFilter } from './DayFilter.tsx';
import { ENTRIES, type EntryRow } from './documents.ts';
import { EntryPanel } from './EntryPanel.tsx';
import { auditTexts } from './texts.ts';
import { useActionOptions, useActionWord, useSubjectWord } from './words.ts';

/** What was done within reach, the latest first: by action, person, days, or about one record. */
export default function AuditEntries() {
  const t = useText(auditTexts);
  const word = useActionWord();
  const subject = useSubjectWord();
  const actions = useActionOptions();
  const { businessDate } = useSession();
  const [{ action, userName, from, to, about }, setFilter] = useFilters('action', 'userName', 'from', 'to', 'about');
  const [open, setOpen] = useOpenItem();
  const day = (text: string | undefined) => (text === undefined ? undefined : parseDate(text, businessDate));
  const variables = { action, userName, from: day(from), to: day(to), subjectId: about };
  const list = usePages({ query: ENTRIES, variables, pick: (data) => data.auditEntries });
  const shown = list.rows?.find(({ id }) => id === open);
  const columns: Column<EntryRow>[] = [
    { key: 'at', title: t.at, cell: (row) => <MomentText value={row.at} />, copy: (row) => row.at, width: 170 },
    { key: 'action', title: t.action, cell: (row) => word(row.action), card: true },
    { key: 'userName', title: t.who, cell: (row) => row.userName, width: 140, card: true },
    { key: 'organisation', title: t.organisation, cell: (row) => row.organisationKey || t.platform, width: 130 },
    { key: 'subject', title: t.subject, cell: (row) => subject(row.subjectType), width: 130 },
    { key: 'detail', title: t.detail, cell: (row) => row.detail, copy: (row) => row.detail, hidden: true },
    {
      key: 'sealed',
      title: t.state,
      cell: (row) => <Mark tone={row.sealed ? 'done' : 'soon'}>{row.sealed ? t.sealed : t.unsealed}</Mark>,
      copy: (row) => (row.sealed ? t.sealed : t.unsealed),
      width: 110,
    },
  ];
  return (
    <Page title={t.title} note={t.note}>
      {list.fault ? <FaultNotice fault={list.fault} kept={list.rows !== undefined} /> : null}
      {about ? (
        <Notice
          action={
            <Button size="small" onClick={() => setFilter('about', undefined)}>
              {t.showAll}
            </Button>
          }
        >
          {t.oneSubject}
        </Notice>
      ) : null}
      <DataList
        name="identity.audit"
        label={t.title}
        columns={columns}
        rows={list.rows}
        rowKey={(row) => row.id}
        selected={open}
        onOpen={(row) => setOpen(row.id)}
        onMore={list.onMore}
        hasMore={list.hasMore}
        loadingMore={list.loadingMore}
        total={list.total}
        filters={
          <>
            <FilterChips
              chips={[{ key: 'action', label: t.action, value: action, options: actions }]}
              onChange={setFilter}
            />
            <DayFilter label={t.from} value={day(from)} onChange={(value) => setFilter('from', value)} />
            <DayFilter label={t.to} value={day(to)} onChange={(value) => setFilter('to', value)} />
          </>
        }
        tools={<TextFilter label={t.whoFilter} value={userName} onChange={(value) => setFilter('userName', value)} />}
        empty={<Empty title={t.emptyTitle}>{t.emptyHow}</Empty>}
      />
      {shown ? (
        <EntryPanel
          key={shown.id}
          entry={shown}
          onSubject={(id) => {
            setOpen(undefined);
            setFilter('about', id);
          }}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </Page>
  );
}

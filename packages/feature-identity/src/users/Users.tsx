import { FaultNotice, useFilters, useOpenItem, usePages, useSession, useTerm, useTermOptions } from '@jiedui/shell';
import { type Column, DataList, Empty, FilterChips, Icon, Mark, Page, SidePanel, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { TextFilter } from '../pick/TextFilter.tsx';
import { USERS, type UserRow } from './documents.ts';
import { standingOf } from './standing.ts';
import { userTexts } from './texts.ts';
import { UserForm } from './UserForm.tsx';
import { UserPanel } from './UserPanel.tsx';

const NEW = 'new';

/** Every account by username, with what its person may do today. */
export default function Users() {
  const t = useText(userTexts);
  const term = useTerm();
  const { businessDate } = useSession();
  const statuses = useTermOptions('UserStatus');
  const [{ text, status }, setFilter] = useFilters('text', 'status');
  const [open, setOpen] = useOpenItem();
  const list = usePages({ query: USERS, variables: { text, status: statusOf(status) }, pick: (data) => data.users });
  const rolesOf = ({ roles }: UserRow) =>
    roles
      .filter((role) => standingOf(role, businessDate) === 'HOLDS')
      .map(({ role }) => term('Role', role))
      .join('、') || t.noRole;
  const columns: Column<UserRow>[] = [
    { key: 'name', title: t.name, cell: (row) => row.name },
    { key: 'username', title: t.username, cell: (row) => row.username, width: 200, card: true },
    { key: 'organisation', title: t.organisation, cell: (row) => row.organisation?.name ?? t.platform },
    { key: 'roles', title: t.roles, cell: rolesOf, card: true },
    {
      key: 'status',
      title: t.status,
      cell: (row) => <Mark tone={row.status === 'ACTIVE' ? 'done' : 'open'}>{term('UserStatus', row.status)}</Mark>,
      copy: (row) => row.status,
      width: 110,
    },
  ];
  return (
    <Page
      title={t.title}
      note={t.note}
      actions={
        <Button type="primary" icon={<Icon name="plus" />} onClick={() => setOpen(NEW)}>
          {t.add}
        </Button>
      }
    >
      {list.fault ? <FaultNotice fault={list.fault} kept={list.rows !== undefined} /> : null}
      <DataList
        name="identity.users"
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
          <FilterChips
            chips={[{ key: 'status', label: t.status, value: status, options: statuses }]}
            onChange={setFilter}
          />
        }
        tools={<TextFilter label={t.find} value={text} onChange={(value) => setFilter('text', value)} />}
        empty={<Empty title={t.emptyTitle}>{t.emptyHow}</Empty>}
      />
      {open === NEW ? (
        <SidePanel title={t.add} onClose={() => setOpen(undefined)}>
          <UserForm onOpen={setOpen} />
        </SidePanel>
      ) : open ? (
        <UserPanel key={open} id={open} onClose={() => setOpen(undefined)} />
      ) : null}
    </Page>
  );
}

function statusOf(text: string | undefined): 'ACTIVE' | 'SUSPENDED' | undefined {
  return text === 'ACTIVE' || text === 'SUSPENDED' ? text : undefined;
}

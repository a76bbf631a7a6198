import { Loaded, useFreshQuery, useSession, useTerm } from '@jiedui/shell';
import { Facts, Mark, MomentText, Notice, Section, SidePanel, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { useState } from 'react';
import '../identity.css';
import { Access } from './Access.tsx';
import { USER, type UserDetail } from './documents.ts';
import { GrantRole } from './GrantRole.tsx';
import { LoginLink } from './LoginLink.tsx';
import { RoleLine } from './RoleLine.tsx';
import { userTexts } from './texts.ts';
import { UserForm } from './UserForm.tsx';

/** One account: who it is, what the person may do, and the ways in and out. */
export function UserPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText(userTexts);
  const query = useFreshQuery({ query: USER, variables: { id } });
  const node = query.data?.node;
  const user = node?.__typename === 'User' ? node : undefined;
  return (
    <SidePanel title={user?.name ?? t.title} subtitle={user?.username} onClose={onClose}>
      <Loaded query={query}>{() => (user ? <UserView user={user} /> : <Notice>{t.missing}</Notice>)}</Loaded>
    </SidePanel>
  );
}

function UserView({ user }: { user: UserDetail }) {
  const t = useText(userTexts);
  const session = useSession();
  const own = session.user.username === user.username;
  return (
    <>
      <Person user={user} />
      {own ? <Notice>{t.self}</Notice> : null}
      <Section title={t.roles}>
        {user.roles.length === 0 ? <p className="jd-muted">{t.noRole}</p> : null}
        <ul className="jd-lines">
          {user.roles.map((role) => (
            <RoleLine key={role.id} role={role} fixed={own} />
          ))}
        </ul>
        {own ? null : <GrantRole user={user} />}
      </Section>
      {own ? null : (
        <>
          <LoginLink userId={user.id} suspended={user.status === 'SUSPENDED'} />
          <Access key={user.version} user={user} />
        </>
      )}
    </>
  );
}

function Person({ user }: { user: UserDetail }) {
  const t = useText(userTexts);
  const term = useTerm();
  const [editing, setEditing] = useState(false);
  if (editing) return <UserForm user={user} onDone={() => setEditing(false)} />;
  const tone = user.status === 'ACTIVE' ? 'done' : 'late';
  return (
    <>
      <Facts
        facts={[
          { label: t.organisation, value: user.organisation?.name ?? t.platform },
          { label: t.status, value: <Mark tone={tone}>{term('UserStatus', user.status)}</Mark> },
          { label: t.created, value: <MomentText value={user.createdAt} /> },
          user.madeUp && { label: t.name, value: `${user.name}（${t.madeUp}）` },
        ]}
      />
      <div className="jd-form-actions">
        <Button onClick={() => setEditing(true)}>{t.edit}</Button>
      </div>
    </>
  );
}

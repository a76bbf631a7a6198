import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { LoginPage } from '../login/LoginPage.tsx';
import { OtherApp } from '../login/OtherApp.tsx';
import { SetPassword } from '../login/SetPassword.tsx';
import { Unreachable } from '../login/Unreachable.tsx';
import { type AppName, fetchSession, type Session } from './session.ts';

const SessionContext = createContext<Session | null>(null);
const EXPIRED = 'jiedui:session-expired';

/** Tells the gate that the server no longer knows this session; the person logs in again and stays where they were. */
export function sessionExpired(): void {
  window.dispatchEvent(new Event(EXPIRED));
}

/** Who works here. @throws {Error} outside the frame. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession needs a session: use it inside the frame');
  return session;
}

type State =
  | { kind: 'asking' }
  | { kind: 'unreachable' }
  | { kind: 'out'; expired: boolean }
  | { kind: 'in'; session: Session };

/** Shows its children to a person with a session whose app this is; others log in, or are led to their own app. */
export function SessionGate({ app, title, children }: { app: AppName; title: string; children: ReactNode }) {
  const [state, setState] = useState<State>({ kind: 'asking' });
  const ask = useCallback(
    () =>
      fetchSession()
        .then((session): State => (session === null ? { kind: 'out', expired: false } : { kind: 'in', session }))
        .catch((): State => ({ kind: 'unreachable' }))
        .then(setState),
    [],
  );
  useEffect(() => void ask(), [ask]);
  useEffect(() => {
    const expired = () => setState({ kind: 'out', expired: true });
    window.addEventListener(EXPIRED, expired);
    return () => window.removeEventListener(EXPIRED, expired);
  }, []);
  if (window.location.pathname.endsWith('/set-password')) return <SetPassword app={app} />;
  if (state.kind === 'asking') return null;
  if (state.kind === 'unreachable') return <Unreachable onRetry={() => void ask()} />;
  if (state.kind === 'out') {
    return (
      <LoginPage
        app={app}
        title={title}
        expired={state.expired}
        onIn={(next) => setState({ kind: 'in', session: next })}
      />
    );
  }
  if (state.session.app !== app) return <OtherApp session={state.session} />;
  return <SessionContext value={state.session}>{children}</SessionContext>;
}

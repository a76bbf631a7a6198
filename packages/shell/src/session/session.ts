/** Whose screens a person sees: a level of government, a partner, or an administrator of the platform. */
export type ViewerLevel = 'province' | 'prefecture' | 'county' | 'township' | 'village' | 'partner' | 'administrator';

/** The apps by the folder they are served under. */
export type AppName = 'province' | 'prefecture' | 'county' | 'township' | 'village' | 'partner' | 'public';

/** Giving or receiving: which side of the links a page looks at. */
export type Side = 'receiving' | 'giving';

/** Who works here, in which office, on which date. Source: `GET /auth/session`. */
export type Session = {
  user: { username: string; name: string };
  level: ViewerLevel;
  organisation: { key: string; name: string };
  /** null for a body that is no division, such as a zone or a firm. */
  division: { key: string; name: string } | null;
  roles: string[];
  /** The date on which the platform works: the demo's own, else today in Shanghai. */
  businessDate: string;
  demo: boolean;
  /** The app that is this person's. */
  app: AppName;
  /** Whether the organisation receives, gives or both, the first being what its pages start with. */
  sides?: readonly Side[];
};

/** One of the demo's people; every password is `demo`. Source: `GET /demo/accounts`. */
export type DemoAccount = {
  username: string;
  level: ViewerLevel;
  divisionKey: string | null;
  organisation: string;
  roles: string[];
};

export type LoginAnswer =
  | { kind: 'in'; session: Session }
  | { kind: 'wrong' }
  | { kind: 'wait'; seconds: number }
  | { kind: 'offline' };

/** The session in force, or null without one. @throws {TypeError} when the server cannot be reached. */
export async function fetchSession(): Promise<Session | null> {
  const response = await fetch('/auth/session', { headers: { accept: 'application/json' } });
  if (response.status === 401) return null;
  if (!response.ok) throw new TypeError(`session answered ${response.status}`);
  return response.json();
}

export async function logIn(username: string, password: string): Promise<LoginAnswer> {
  try {
    const response = await fetch('/auth/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    if (response.ok) return { kind: 'in', session: await response.json() };
    if (response.status === 429) return { kind: 'wait', seconds: Math.ceil((await retryAfterMs(response)) / 1000) };
    return response.status < 500 ? { kind: 'wrong' } : { kind: 'offline' };
  } catch {
    return { kind: 'offline' };
  }
}

async function retryAfterMs(response: Response): Promise<number> {
  const body: unknown = await response.json().catch(() => null);
  const ms =
    typeof body === 'object' && body !== null && 'retryAfterMs' in body ? Number(body.retryAfterMs) : Number.NaN;
  return Number.isFinite(ms) ? ms : 60_000;
}

/** Ends the session here and forgets every cached answer by loading the page anew. */
export async function logOut(): Promise<void> {
  await fetch('/auth/logout', { method: 'POST' }).catch(() => undefined);
  window.location.assign(window.location.pathname.split('/').slice(0, 2).join('/').concat('/'));
}

/** The demo's people; none outside the demo. */
export async function fetchDemoAccounts(): Promise<DemoAccount[]> {
  const response = await fetch('/demo/accounts', { headers: { accept: 'application/json' } }).catch(() => null);
  return response?.ok ? response.json() : [];
}

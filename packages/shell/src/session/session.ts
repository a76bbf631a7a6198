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
  /** The offices this person may act in today, one at a time; none for an administrator. */
  offices?: readonly { id: string; name: string; organisation: string }[];
  officeId?: string | null;
};

/** One of the demo's people; every password is `demo`. Source: `GET /demo/accounts`. */
export type DemoAccount = {
  username: string;
  level: ViewerLevel;
  divisionKey: string | null;
  organisation: string | null;
  roles: string[];
};

/** What the server said, in both languages. */
export type Said = { message: string; messageEn?: string; field?: string | null };

export type LoginAnswer = { kind: 'in'; session: Session } | { kind: 'refused'; said: Said } | { kind: 'offline' };

/** The session in force, or null without one. @throws {TypeError} when the server cannot be reached. */
export async function fetchSession(): Promise<Session | null> {
  const response = await fetch('/auth/session', { headers: { accept: 'application/json' } });
  if (response.status === 401) return null;
  if (!response.ok) throw new TypeError(`session answered ${response.status}`);
  return response.json();
}

export async function logIn(username: string, password: string): Promise<LoginAnswer> {
  const response = await post('/auth/login', { username, password });
  if (response?.ok) return { kind: 'in', session: await response.json() };
  const said = await whatWasSaid(response);
  return said === undefined ? { kind: 'offline' } : { kind: 'refused', said };
}

/** Acts in another of one's offices from now on; the page starts anew, as nothing of the one may show in the other. */
export async function switchOffice(officeId: string): Promise<void> {
  await post('/auth/office', { officeId });
  toStart();
}

export type LinkAnswer = { kind: 'set'; username: string } | { kind: 'refused'; said: Said } | { kind: 'offline' };

/** Sets a password by a one-time link's token. */
export async function setPassword(token: string, password: string): Promise<LinkAnswer> {
  const response = await post('/auth/link', { token, password });
  if (response?.ok) return { kind: 'set', ...(await response.json()) };
  const said = await whatWasSaid(response);
  return said === undefined ? { kind: 'offline' } : { kind: 'refused', said };
}

function post(path: string, body: object): Promise<Response | undefined> {
  const headers = { 'content-type': 'application/json' };
  return fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => undefined);
}

/** The server's own words for a refusal; undefined where it could not answer at all. */
async function whatWasSaid(response: Response | undefined): Promise<Said | undefined> {
  if (response === undefined || response.status >= 500) return undefined;
  return response.json().catch(() => undefined);
}

/** Ends the session here and forgets every cached answer by loading the page anew. */
export async function logOut(): Promise<void> {
  await fetch('/auth/logout', { method: 'POST' }).catch(() => undefined);
  toStart();
}

function toStart(): void {
  window.location.assign(window.location.pathname.split('/').slice(0, 2).join('/').concat('/'));
}

/** The demo's people; none outside the demo. */
export async function fetchDemoAccounts(): Promise<DemoAccount[]> {
  const response = await fetch('/demo/accounts', { headers: { accept: 'application/json' } }).catch(() => null);
  return response?.ok ? response.json() : [];
}

import { byTest, type Guard, type Notice } from '../guard.ts';

const SESSION = 'apps/gateway/src/modules/identity/session';

const by = (file: string, test: string): Notice => byTest(`${SESSION}/${file}.test.ts`, test);

const guard = (name: string, file: string, change: readonly [string, string], notice: Notice): Guard => ({
  name: `sign-in: ${name}`,
  file: `${SESSION}/${file}.ts`,
  text: change[0],
  instead: change[1],
  notice,
});

/** Passwords, sessions, links, and who is let near them. */
export const signInGuards: readonly Guard[] = [
  guard(
    'too many failures wait',
    'login',
    ['if (retryAfterMs > 0) return { refused: 429, retryAfterMs };', ''],
    by('login', 'failures'),
  ),
  guard(
    'of an account',
    'attempts',
    [
      'return Math.max(overdrawn(account, ACCOUNT_FAILURES), overdrawn(from, NETWORK_FAILURES));',
      'return overdrawn(from, NETWORK_FAILURES);',
    ],
    by('login', 'failures an account waits'),
  ),
  guard(
    'of a network',
    'attempts',
    [
      'return Math.max(overdrawn(account, ACCOUNT_FAILURES), overdrawn(from, NETWORK_FAILURES));',
      'return overdrawn(account, ACCOUNT_FAILURES);',
    ],
    by('login', 'failures a network waits'),
  ),
  guard('a suspended account', 'login', ["|| account.status !== 'ACTIVE'", ''], by('login', 'byte for byte')),
  guard(
    'the password',
    'password',
    ['return matches && !!passwordHash;', 'return !!passwordHash;'],
    by('login', 'byte for byte'),
  ),
  guard(
    'a missing account takes as long',
    'password',
    [
      'const matches = await verify(passwordHash ?? (await nobody), candidate);',
      'const matches = !!passwordHash && (await verify(passwordHash, candidate));',
    ],
    by('login', 'takes as long'),
  ),
  guard(
    'no other site signs in',
    'auth.routes',
    ["app.addHook('onRequest', sameOriginOnly);", ''],
    by('login', 'a login sent by'),
  ),
  guard(
    'no other origin',
    'same-origin',
    [`(origin && hostOf(origin) !== hostOf(\`\${request.protocol}://\${request.host}\`))`, 'false'],
    by('login', 'a login sent by'),
  ),
  guard(
    'no form of another site',
    'same-origin',
    ['if (hasBody && !', 'if (false && hasBody && !'],
    by('login', 'a login sent by'),
  ),
  guard(
    'scripts cannot read the cookie',
    'auth.routes',
    ['httpOnly: true', 'httpOnly: false'],
    by('login', 'that scripts cannot read'),
  ),
  guard(
    'the cookie stays at home',
    'auth.routes',
    ["sameSite: 'strict'", "sameSite: 'none'"],
    by('login', 'that scripts cannot read'),
  ),
  guard(
    'the cookie travels over TLS',
    'auth.routes',
    ["const secure = request.protocol === 'https';", 'const secure = false;'],
    by('login', 'behind TLS'),
  ),
  guard(
    'signing out ends the session',
    'login',
    ['viewers.changed(movedOf(await endSession(pool, tokenHash(token))));', ''],
    by('login', 'signing out ends'),
  ),
  guard('a session expires', 'signed-in.sql', ['AND s.expires_at > now() ', ''], by('sessions', 'out within a second')),
  guard(
    'a suspended person is out',
    'signed-in.sql',
    [" AND u.status = 'ACTIVE'", ''],
    by('sessions', 'out within a second'),
  ),
  guard(
    'an ended role is out',
    'signed-in.sql',
    ['r.ended_at IS NULL AND ', ''],
    by('sessions', 'out within a second'),
  ),
  guard(
    'a role has its term',
    'signed-in.sql',
    ['AND r.valid_from <= p.on_date AND r.valid_to > p.on_date\n    AND (r.office_id', 'AND (r.office_id'],
    by('sessions', 'out within a second'),
  ),
  guard(
    'a closed office is out',
    'signed-in.sql',
    ['LEFT JOIN office o ON o.id = r.office_id AND o.active', 'LEFT JOIN office o ON o.id = r.office_id'],
    by('sessions', 'out within a second'),
  ),
  guard(
    'an office of one’s own',
    'office',
    ['|| !signedIn.offices.some(({ id }) => id === officeId)', ''],
    by('sessions', 'one office at a time|a person with two changes over'),
  ),
  guard(
    'a link is used once',
    'link',
    ['SET password_hash = $2, link_hash = NULL, link_expires_at = NULL', 'SET password_hash = $2'],
    by('link', 'sets the password once'),
  ),
  guard(
    'a link expires',
    'link',
    ["WHERE c.link_hash = $1 AND c.link_expires_at > now() AND u.status = 'ACTIVE'", 'WHERE c.link_hash = $1'],
    by('link', 'expired, unknown'),
  ),
  guard(
    'a new password ends what was signed in',
    'link',
    ['DELETE FROM session WHERE user_id IN (SELECT user_id FROM used)', 'DELETE FROM session WHERE false'],
    by('link', 'ends what was signed in'),
  ),
  guard('a password is long enough', 'password', ['length >= SHORTEST &&', ''], by('link', 'too short')),
  guard(
    'one attempt at a time',
    'attempts',
    ['const mine = (this.#queues.get(key) ?? Promise.resolve()).then(attempt, attempt);', 'const mine = attempt();'],
    by('login', 'failures an account waits'),
  ),
];

import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { BUSINESS_DATE } from '../platform/index.ts';
import type { Reaching } from '../walls/people.ts';
import { chainOf, homeOfKey, type Move } from '../walls/places.ts';
import type { Tie } from './relations.ts';

/** Somebody signed in, with how far they reach by the data alone. */
export interface Person extends Reaching {
  username: string;
  level: string;
  /** Level and roles: people of a kind may do the same, each in their own place. */
  kind: string;
  organisationKey: string;
  cookie: string;
}

/** Offices that the demo leaves empty: `[organisation, level, division, role]`. */
const ADDED: readonly (readonly [string, string, string, string])[] = [
  ['513227204', 'township', '513227204', 'clerk'],
  ['513227204200', 'village', '513227204200', 'clerk'],
  ['513227204200', 'village', '513227204200', 'secretary'],
  ['5132', 'prefecture', '5132', 'finance'],
  ['5132', 'prefecture', '5132', 'officer'],
  ['5132', 'prefecture', '5132', 'auditor'],
  ['51', 'province', '51', 'officer'],
  ['5101', 'partner', '5101', 'auditor'],
];

const ADD_ORGANISATION = `INSERT INTO organisation (key, kind, name, initials, level, division_key)
  SELECT $1, 'GOVERNMENT', '试' || $1::text, 's', $2, $3 WHERE NOT EXISTS (SELECT FROM organisation WHERE key = $1)`;
const ADD_OFFICE = `INSERT INTO office (id, organisation_key, name)
  SELECT $1, $2, '办公室' WHERE NOT EXISTS (SELECT FROM office WHERE organisation_key = $2)`;
const ADD_USER = `INSERT INTO app_user (id, username, name, initials, organisation_key, division_key)
  VALUES ($1, $2, '试用', 'sy', $3, $4)`;
const ADD_ROLE = `INSERT INTO role_assignment (id, user_id, office_id, role, valid_from, valid_to)
  SELECT $1, $2, id, $4, '2014-01-01', $5 FROM office WHERE organisation_key = $3 ORDER BY name LIMIT 1`;

/** Fills every office that a level knows, and adds somebody whose office has ended. */
export async function addPeople(superuser: pg.Client): Promise<void> {
  const add = async (
    username: string,
    [organisation, level, division, role]: (typeof ADDED)[number],
    until: string,
  ) => {
    await superuser.query(ADD_ORGANISATION, [organisation, level, division]);
    await superuser.query(ADD_OFFICE, [randomUUID(), organisation]);
    const userId = randomUUID();
    await superuser.query(ADD_USER, [userId, username, organisation, division]);
    await superuser.query(ADD_ROLE, [randomUUID(), userId, organisation, role, until]);
  };
  for (const office of ADDED) await add(`${office[0]}-${office[3]}`, office, 'infinity');
  await add(RETIRED, ['513227', 'county', '513227', 'finance'], '2017-01-01');
}

/** Somebody whose password is right and who holds no office any more. */
export const RETIRED = 'retired-finance';

const PEOPLE = `SELECT u.id::text, u.username, u.administrator, g.key, g.level, g.division_key,
    o.id::text AS office_id, array_agg(r.role ORDER BY r.role) AS roles
  FROM app_user u
  JOIN role_assignment r ON r.user_id = u.id AND r.ended_at IS NULL AND '${BUSINESS_DATE}' >= r.valid_from AND '${BUSINESS_DATE}' < r.valid_to
  LEFT JOIN office o ON o.id = r.office_id LEFT JOIN organisation g ON g.key = o.organisation_key
  WHERE u.status = 'ACTIVE' GROUP BY u.id, o.id, g.key ORDER BY u.username`;

const MOVES = `SELECT lo AS root, array_remove(ARRAY[province_key, prefecture_key, county_key, township_key], '') AS above
  FROM moved_range WHERE '${BUSINESS_DATE}' >= valid_from AND '${BUSINESS_DATE}' < valid_to`;

/** Levels whose organisations give as well as receive: they reach what their own key range has given. */
const GIVERS = ['province', 'prefecture', 'partner'];

/** Everybody who can sign in, each signed in. */
export async function signInAll(superuser: pg.Client, ties: readonly Tie[]): Promise<Person[]> {
  const moves = (await superuser.query<Move>(MOVES)).rows;
  const counties = (await superuser.query<{ key: string }>('SELECT key FROM division WHERE length(key) = 6')).rows;
  const people: Person[] = [];
  for (const row of (await superuser.query(PEOPLE)).rows) {
    const { id, username, administrator, key, level, division_key: division, roles } = row;
    const seat = level && level !== 'partner' ? division : '';
    const gives = GIVERS.includes(level);
    people.push({
      userId: id,
      username,
      level: level ?? 'administrator',
      kind: `${level ?? 'administrator'} ${roles.join(' ')}`,
      organisationKey: key ?? '',
      admin: administrator,
      seat,
      standsOver: (place) => seat !== '' && chainOf(place, moves).includes(seat),
      givesBy: (provider) => gives && provider !== '' && provider.startsWith(key),
      homes: new Set(gives ? homesOf(key, ties, counties) : []),
      cookie: await openSession(superuser, id, row.office_id),
    });
  }
  return people;
}

/** Homes where an agreement in force lets a giver write: one with a prefecture is carried out in its counties. */
const homesOf = (giver: string, ties: readonly Tie[], counties: readonly { key: string }[]): string[] =>
  ties
    .filter(({ providerKey, inForce }) => inForce && providerKey.startsWith(giver))
    .flatMap(({ divisionKey }) => [
      homeOfKey(divisionKey),
      ...counties.filter(({ key }) => divisionKey.length === 4 && key.startsWith(divisionKey)).map(({ key }) => key),
    ]);

/** The header `cookie` of a new session. */
export async function openSession(superuser: pg.Client, userId: string, officeId: string | null): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await superuser.query(
    `INSERT INTO session (token_hash, user_id, office_id, expires_at) VALUES ($1, $2, $3, now() + interval '12 hours')`,
    [createHash('sha256').update(token).digest(), userId, officeId],
  );
  return `session=${token}`;
}

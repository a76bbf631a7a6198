import type { Reaching } from './people.ts';
import type { Place } from './places.ts';

/** A row of a table under row security: where it stands in the table's file, and what its reach depends on. */
export interface Row extends Place {
  table: string;
  at: string;
  /** Whose it is: the account itself, or the person it belongs to. `''` for none. */
  userId: string;
}

/** What may be done with a row. `insert` is entering one like it, `update` changing it where it is, `delete` removing it. */
export type Verb = 'read' | 'insert' | 'update' | 'delete';
export const VERBS: readonly Verb[] = ['read', 'insert', 'update', 'delete'];

type Rule = (person: Reaching, row: Row) => boolean;
type Rules = Partial<Record<Verb, Rule>>;

const nobody: Rule = () => false;
const everybody: Rule = () => true;
const over: Rule = (person, { divisionKey }) => person.standsOver(divisionKey);
const gave: Rule = (person, { providerKey }) => person.givesBy(providerKey);
const reached: Rule = (person, row) => over(person, row) || gave(person, row);
const written: Rule = (person, row) => over(person, row) || (gave(person, row) && person.homes.has(row.home));
const own: Rule = (person, { userId }) => userId !== '' && userId === person.userId;
const administrator =
  (...roles: readonly string[]): Rule =>
  ({ admin }) =>
    roles.length === 0 ? admin !== '' : roles.includes(admin);
const either =
  (...rules: readonly Rule[]): Rule =>
  (person, row) =>
    rules.some((rule) => rule(person, row));
/** The receiver holds the viewer's own division: a county reads the agreement of its prefecture. */
const above: Rule = ({ seat }, { divisionKey }) => seat !== '' && seat.startsWith(divisionKey);
const signedIn: Rule = ({ userId }) => userId !== '';

const fact = { read: reached, insert: written, update: written };
const appended = { read: reached, insert: written };
const counted = { read: reached };
const agreed = { read: either(reached, above), insert: reached, update: reached };
const audited = { read: either(reached, administrator('audit-admin')) };
const reference = { read: everybody };
const bySystem = { read: everybody, insert: administrator('system-admin'), update: administrator('system-admin') };
const security = administrator('security-admin');

/** Who reaches what, in the words of the design, table by table. One that is missing fails the trial. */
const RULES: Readonly<Record<string, Rules>> = {
  account: fact,
  commitment: fact,
  instalment: fact,
  transfer: fact,
  receipt: fact,
  receipt_match: fact,
  fund: appended,
  posting: appended,
  project: fact,
  project_year: fact,
  project_line: fact,
  milestone: fact,
  progress_note: appended,
  attachment: appended,
  data_query: fact,
  rollup_leaf: fact,
  rollup_mark: appended,
  rollup_tree: counted,
  rollup_sum: { read: over },
  finding: counted,
  programme: counted,
  secondment: counted,
  pairing: agreed,
  agreement: agreed,
  audit_entry: { ...audited, insert: own },
  audit_seal: audited,
  app_user: { read: either(administrator(), over, own), insert: security, update: security },
  role_assignment: { read: either(administrator(), own), insert: security, update: security },
  request: { read: own, insert: own, update: own },
  credential: { read: security, insert: security, update: security },
  session: { read: security, delete: security },
  login_attempt: {},
  change: { read: everybody, insert: signedIn, update: signedIn },
  project_serial: { read: signedIn, insert: signedIn, update: signedIn },
  organisation: bySystem,
  office: bySystem,
  division: reference,
  division_version: reference,
  division_change: reference,
  moved_range: reference,
  indicator: reference,
  rollup_state: reference,
  rule: reference,
  term: reference,
};

export const knownTables: readonly string[] = Object.keys(RULES);

/** Whether a row is in a person's reach for a verb. @throws {Error} for a table of which nobody has said who reaches it. */
export function isReached(person: Reaching, verb: Verb, row: Row): boolean {
  const rules = RULES[row.table];
  if (!rules) throw new Error(`say in walls/reach.ts who reaches ${row.table}`);
  return (rules[verb] ?? nobody)(person, row);
}

import { admit, inProviderRange, inTerritory, protectOwn, protectReference } from '../database/policy-sql.ts';
import { Timeline } from './timeline.ts';

/** What every capability leaves behind: audit, requests, versions of homes; and the rules and terms they go by. */
export class Migration20170101000300_records extends Timeline {
  override statements(): string[] {
    const own = `user_id::text = current_setting('app.user')`;
    const reach = `${inTerritory()} OR ${inProviderRange()} OR current_setting('app.admin') = 'audit-admin'`;
    const byActor = { verbs: ['INSERT'] as const, reach: own };
    return [
      `CREATE TABLE audit_entry (
        home text COLLATE "C" NOT NULL,
        id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        user_id uuid NOT NULL,
        user_name text NOT NULL,
        organisation_key text COLLATE "C" NOT NULL,
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id text NOT NULL,
        division_key text COLLATE "C" NOT NULL,
        provider_key text COLLATE "C" NOT NULL,
        request_id text,
        detail jsonb NOT NULL,
        PRIMARY KEY (home, id)
      )`,
      'CREATE INDEX audit_entry_subject ON audit_entry (home, subject_id, id)',
      'CREATE INDEX audit_entry_at ON audit_entry (at, id)',
      // The entry's place is repeated, so that whoever reaches an entry sees that it is sealed.
      `CREATE TABLE audit_seal (
        home text COLLATE "C" NOT NULL,
        sequence bigint NOT NULL,
        entry_id uuid NOT NULL,
        division_key text COLLATE "C" NOT NULL,
        provider_key text COLLATE "C" NOT NULL,
        hash bytea NOT NULL,
        sealed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (home, sequence),
        UNIQUE (home, entry_id)
      )`,
      `CREATE TABLE request (
        user_id uuid NOT NULL,
        request_id text NOT NULL,
        operation text NOT NULL,
        input_hash bytea NOT NULL,
        result jsonb,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (user_id, request_id)
      )`,
      `CREATE TABLE change (
        home text COLLATE "C" NOT NULL PRIMARY KEY,
        version bigint NOT NULL DEFAULT 1
      )`,
      `CREATE TABLE rule (
        key text NOT NULL,
        division_key text COLLATE "C" NOT NULL,
        valid_from date NOT NULL,
        valid_to date NOT NULL DEFAULT 'infinity',
        value jsonb NOT NULL,
        clause text NOT NULL,
        made_up boolean NOT NULL DEFAULT false,
        PRIMARY KEY (key, division_key, valid_from)
      )`,
      `CREATE TABLE term (
        list text NOT NULL,
        code text NOT NULL,
        scope text NOT NULL DEFAULT '',
        valid_from date NOT NULL DEFAULT '1949-10-01',
        valid_to date NOT NULL DEFAULT 'infinity',
        position integer NOT NULL,
        zh text NOT NULL,
        en text NOT NULL,
        PRIMARY KEY (list, code, scope, valid_from)
      )`,
      // An administrator's acts (home '') are audited too; only the audit administrator and the reach of a row read them.
      ...protectOwn('audit_entry', reach, byActor),
      ...protectOwn('audit_seal', reach),
      ...admit('jiedui_worker', 'audit_entry', ['SELECT']),
      ...admit('jiedui_worker', 'audit_seal', ['SELECT', 'INSERT']),
      // Signing in and out, and a new password, are acts too.
      ...admit('jiedui_auth', 'audit_entry', ['INSERT']),
      ...protectOwn('request', own, { verbs: ['INSERT', 'UPDATE'], reach: own }),
      ...admit('jiedui_worker', 'request', ['SELECT', 'DELETE']),
      // A version names a home and a number, nothing else: every writer moves it, every gateway polls it.
      ...protectReference('change', { verbs: ['INSERT', 'UPDATE'], reach: `current_setting('app.user') <> ''` }),
      ...protectReference('rule'),
      ...protectReference('term'),
    ];
  }
}

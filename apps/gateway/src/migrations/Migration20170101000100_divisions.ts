import { protectReference } from '../database/policy-sql.ts';
import { Timeline } from './timeline.ts';

/** The dated tree: what never changes of a division, what does, and the subtrees that have moved. */
export class Migration20170101000100_divisions extends Timeline {
  override statements(): string[] {
    return [
      `CREATE TABLE division (
        key text COLLATE "C" PRIMARY KEY,
        level text NOT NULL,
        home text COLLATE "C" NOT NULL
      )`,
      `CREATE TABLE division_version (
        key text COLLATE "C" NOT NULL,
        valid_from date NOT NULL,
        valid_to date NOT NULL DEFAULT 'infinity',
        level text NOT NULL,
        code text COLLATE "C" NOT NULL,
        name text COLLATE "C" NOT NULL,
        initials text COLLATE "C" NOT NULL,
        kind text NOT NULL,
        parent_key text COLLATE "C",
        PRIMARY KEY (key, valid_from),
        CHECK (valid_from < valid_to)
      )`,
      `CREATE TABLE division_change (
        id uuid PRIMARY KEY,
        key text COLLATE "C" NOT NULL,
        changed_on date NOT NULL,
        kind text NOT NULL,
        old_code text COLLATE "C" NOT NULL,
        new_code text COLLATE "C" NOT NULL,
        old_name text NOT NULL,
        new_name text NOT NULL,
        old_parent_key text COLLATE "C",
        new_parent_key text COLLATE "C",
        document text NOT NULL
      )`,
      // A subtree that stands elsewhere than its key says, with what stands above it today ('' where nothing does at
      // that level). Empty in a nation where nothing has moved.
      `CREATE TABLE moved_range (
        lo text COLLATE "C" NOT NULL,
        hi text COLLATE "C" NOT NULL,
        valid_from date NOT NULL,
        valid_to date NOT NULL DEFAULT 'infinity',
        township_key text COLLATE "C" NOT NULL DEFAULT '',
        county_key text COLLATE "C" NOT NULL,
        prefecture_key text COLLATE "C" NOT NULL,
        province_key text COLLATE "C" NOT NULL,
        PRIMARY KEY (lo, valid_from)
      )`,
      'CREATE INDEX division_version_parent ON division_version (parent_key, key)',
      'CREATE INDEX division_version_name ON division_version (name, key)',
      'CREATE INDEX division_version_initials ON division_version (initials, key)',
      'CREATE INDEX division_version_code ON division_version (code)',
      // One letter begins the names of 50,000 villages: it searches counties and above alone.
      'CREATE INDEX division_version_upper ON division_version (initials, key) WHERE length(key) <= 6',
      // The version in force on the viewer's business date.
      `CREATE VIEW division_now WITH (security_invoker = true) AS
        SELECT key, level, code, name, initials, kind, parent_key, valid_from, valid_to, length(key) AS depth
        FROM division_version
        WHERE valid_from <= current_setting('app.business_date')::date
          AND valid_to > current_setting('app.business_date')::date`,
      'GRANT SELECT ON division_now TO jiedui_app, jiedui_worker, jiedui_auth',
      ...['division', 'division_version', 'division_change', 'moved_range'].flatMap((table) => protectReference(table)),
    ];
  }
}
